const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of what was typed that which differs from what is stored: what a save has to send. */
export function changesOf<T extends object>(typed: Partial<T>, stored: T): Partial<T> {
  const entries = Object.entries(typed).filter(([name, value]) => !same(value, stored[name as keyof T]));
  return Object.fromEntries(entries) as Partial<T>;
}

/** What was typed, without that which has been sent in the meantime: what was typed on while it went stays. */
export function withoutSent<T extends object>(typed: Partial<T>, sent: Partial<T>): Partial<T> {
  const entries = Object.entries(typed).filter(
    ([name, value]) => !(name in sent && same(value, sent[name as keyof T])),
  );
  return Object.fromEntries(entries) as Partial<T>;
}
