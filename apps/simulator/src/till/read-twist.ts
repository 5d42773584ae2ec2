import type { Twist } from './till.js';

const FIELDS: Readonly<Record<keyof Twist, (value: unknown) => boolean>> = {
  amountMinor: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  currency: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  paymentId: (value) => typeof value === 'string' && value !== '',
  merchantId: (value) => typeof value === 'string' && value !== '',
  slow: (value) => typeof value === 'boolean',
  outcome: (value) => value === 'won' || value === 'lost',
};

/** The body of a till action: nothing, or a JSON object of known fields; every fault of it at once. */
export function readTwist(body: string | undefined): Twist | { problems: string[] } {
  const read = parse(body || '{}');
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return { problems: ['body: must be an object'] };
  const problems = Object.entries(read).flatMap(([name, value]) => {
    const fits = FIELDS[name as keyof Twist];
    if (!fits) return [`${name}: is unknown`];
    return fits(value) ? [] : [`${name}: is not such a value`];
  });
  return problems.length ? { problems } : read;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
