import type { WireAnswer } from '../till/answer-with-faults.js';
import { makeId, nowSeconds } from '../till/make-id.js';
import { badParam } from './stripe-errors.js';
import type { FormFields, FormValue } from './read-nested-form.js';
import type { StripeSession } from './stripe-session.js';

const KNOWN = new Set(
  (
    'mode line_items success_url cancel_url client_reference_id customer_email metadata payment_intent_data ' +
    'adaptive_pricing expires_at payment_method_types submit_type locale ui_mode expand'
  ).split(' '),
);

const HALF_HOUR = 30 * 60;
const DAY = 24 * 3600;

/** A Checkout Session in mode payment from its parameters, or Stripe's refusal of the first that is wrong. */
export function checkSession(form: FormFields): StripeSession | { refused: WireAnswer } {
  const unknown = Object.keys(form).find((name) => !KNOWN.has(name));
  if (unknown) return refuse(unknown, `Received unknown parameter: ${unknown}`, 'parameter_unknown');
  if (form['mode'] !== 'payment') return refuse('mode', 'mode must be payment.');
  const items = Array.isArray(form['line_items']) ? form['line_items'] : [];
  if (items.length !== 1) return refuse('line_items', 'One line item is needed.', 'parameter_missing');
  const price = inside(items[0], 'price_data');
  const [amount, quantity] = [Number(text(price, 'unit_amount')), Number(text(items[0], 'quantity') ?? 1)];
  const currency = text(price, 'currency') ?? '';
  const description = text(inside(price, 'product_data'), 'name');
  if (!/^[a-z]{3}$/.test(currency)) return refuse('line_items[0][price_data][currency]', 'Invalid currency.');
  if (!Number.isInteger(amount) || amount < 1 || amount > 99_999_999) {
    return refuse('line_items[0][price_data][unit_amount]', 'Invalid integer.', 'parameter_invalid_integer');
  }
  if (!Number.isInteger(quantity) || quantity < 1) return refuse('line_items[0][quantity]', 'Invalid integer.');
  if (!description) return refuse('line_items[0][price_data][product_data][name]', 'Missing.', 'parameter_missing');
  const successUrl = text(form, 'success_url') ?? '';
  const cancelUrl = text(form, 'cancel_url') ?? null;
  if (!isWebUrl(successUrl)) return refuse('success_url', 'Not a valid URL', 'url_invalid');
  if (cancelUrl !== null && !isWebUrl(cancelUrl)) return refuse('cancel_url', 'Not a valid URL', 'url_invalid');
  const clientReferenceId = text(form, 'client_reference_id') ?? null;
  if (clientReferenceId && clientReferenceId.length > 200) return refuse('client_reference_id', 'Too long.');
  const customerEmail = text(form, 'customer_email') ?? null;
  if (customerEmail && !/^\S+@\S+\.\S+$/.test(customerEmail))
    return refuse('customer_email', 'Invalid email address.', 'email_invalid');
  const created = nowSeconds();
  const expiresAt = Number(text(form, 'expires_at') ?? created + DAY);
  if (!Number.isInteger(expiresAt) || expiresAt < created + HALF_HOUR || expiresAt > created + DAY) {
    return refuse('expires_at', 'The `expires_at` timestamp must be 30 minutes to 24 hours from now.');
  }
  const metadata = metadataIn(form);
  const intentMetadata = metadataIn(inside(form, 'payment_intent_data'));
  if (!metadata || !intentMetadata) return refuse('metadata', 'At most 50 keys of 40, values of 500 characters.');
  return {
    id: makeId('cs_test_', 58),
    created,
    expiresAt,
    status: 'open',
    paymentStatus: 'unpaid',
    failed: false,
    amount: amount * quantity,
    currency,
    description,
    successUrl,
    cancelUrl,
    clientReferenceId,
    customerEmail,
    metadata,
    intentMetadata,
    intentId: null,
    chargeId: null,
    failedAttempts: 0,
    refunds: [],
    dispute: null,
  };
}

/** The metadata of a form, its values all texts; undefined when it is more than Stripe keeps. */
export function metadataIn(form: FormValue | undefined): Record<string, string> | undefined {
  const entries = Object.entries(inside(form, 'metadata') ?? {});
  const fits = entries.every(([key, value]) => key.length <= 40 && typeof value === 'string' && value.length <= 500);
  return fits && entries.length <= 50 ? (Object.fromEntries(entries) as Record<string, string>) : undefined;
}

export function text(form: FormValue | undefined, name: string): string | undefined {
  const value = typeof form === 'object' && !Array.isArray(form) ? form[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function inside(form: FormValue | undefined, name: string): FormFields | undefined {
  const value = typeof form === 'object' && !Array.isArray(form) ? form[name] : undefined;
  return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

function refuse(param: string, message: string, code?: string): { refused: WireAnswer } {
  return { refused: badParam(param, message, code) };
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(url);
}
