import type { WireAnswer } from '../till/answer-with-faults.js';
import { razorpayError } from './razorpay-errors.js';
import type { Notes } from './razorpay-records.js';

export type Body = Readonly<Record<string, unknown>>;

interface Priced {
  amount: number;
  currency: string;
  notes: Notes;
}

const ORDER_FIELDS = new Set(['amount', 'currency', 'receipt', 'notes', 'payment', 'partial_payment']);
const LINK_FIELDS = new Set(
  (
    'amount currency accept_partial reference_id description customer notify reminder_enable notes expire_by ' +
    'callback_url callback_method'
  ).split(' '),
);

/** What an order and a link have in common, or Razorpay's refusal of the first field that is wrong. */
export function checkPriced(body: Body, kind: 'order' | 'link'): Priced | { refused: WireAnswer } {
  const known = kind === 'order' ? ORDER_FIELDS : LINK_FIELDS;
  const unknown = Object.keys(body).find((name) => !known.has(name));
  if (unknown) return refuse(unknown, `${unknown} is/are not required and should not be sent`);
  const { amount, currency, notes } = body;
  if (typeof amount !== 'number' || !Number.isInteger(amount))
    return refuse('amount', 'The amount must be an integer.');
  if (amount < 100) return refuse('amount', 'Order amount less than minimum amount allowed');
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return refuse('currency', 'Invalid currency.');
  const checked = checkNotes(notes);
  return checked ? { amount, currency, notes: checked } : refuse('notes', 'At most 15 notes of 256 characters.');
}

/** An own reference: unique, at most 40 characters; null when there is none. */
export function checkReference(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && value.length > 0 && value.length <= 40 ? value : undefined;
}

/** Notes as Razorpay keeps them; undefined for what it would refuse. */
export function checkNotes(notes: unknown): Notes | undefined {
  if (notes === undefined || notes === null) return {};
  if (typeof notes !== 'object' || Array.isArray(notes)) return undefined;
  const entries = Object.entries(notes);
  const fits = entries.every(([, value]) => ['string', 'number'].includes(typeof value) && String(value).length <= 256);
  return fits && entries.length <= 15 ? (Object.fromEntries(entries) as Notes) : undefined;
}

export function refuse(field: string, description: string): { refused: WireAnswer } {
  return { refused: razorpayError(400, description, field) };
}
