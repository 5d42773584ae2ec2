import { fromReference } from '@dinnerbell/domain';
import { fieldsIn, textIn, wholeIn } from '../read-field.js';

/** What our notes say. Razorpay gives them back as an object, as `[]` when empty, and as null in some webhooks. */
export interface OurNotes {
  paymentId?: string;
  merchantId?: string;
  /** On a payment link: the order of the same payment, which is what our record holds. */
  orderId?: string;
}

/** The first of some entities that says it, note by note. */
export function readNotes(...entities: unknown[]): OurNotes {
  const find = (name: string): string | undefined =>
    entities.map((entity) => textIn(fieldsIn(entity, 'notes'), name)).find((note) => note !== undefined);
  const paymentId = find('paymentId') ?? entities.map(referred).find((id) => id !== undefined);
  const merchantId = find('merchantId');
  const orderId = find('orderId');
  return {
    ...(paymentId ? { paymentId } : {}),
    ...(merchantId ? { merchantId } : {}),
    ...(orderId ? { orderId } : {}),
  };
}

/** Our payment by an order's receipt or a link's reference, where the notes are lost. */
function referred(entity: unknown): string | undefined {
  return fromReference(textIn(entity, 'receipt') ?? textIn(entity, 'reference_id') ?? '');
}

export interface Money {
  amountMinor: number;
  currency: string;
}

/** What an entity is worth; `field` names the amount. */
export function readMoney(entity: unknown, field = 'amount'): Money | undefined {
  const amountMinor = wholeIn(entity, field);
  const currency = textIn(entity, 'currency')?.toUpperCase();
  return amountMinor === undefined || !currency ? undefined : { amountMinor, currency };
}
