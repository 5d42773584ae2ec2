import type { Guest } from '../api/guests.js';

export interface KnownField {
  name: string;
  /** A value that one of the guests has. */
  example: string;
}

/** What the guests at hand can be called by, the name first, each with an example. */
export function knownFields(guests: readonly Pick<Guest, 'fields'>[]): KnownField[] {
  const examples = new Map<string, string>();
  for (const { fields } of guests) {
    for (const [name, value] of Object.entries(fields)) if (!examples.get(name)) examples.set(name, value);
  }
  return [...examples]
    .map(([name, example]) => ({ name, example }))
    .sort((one, other) => Number(other.name === 'name') - Number(one.name === 'name'));
}

/** How many of them have nothing for a field. */
export const lacking = (guests: readonly Pick<Guest, 'fields'>[], name: string): number =>
  guests.filter(({ fields }) => (fields[name] ?? '').trim() === '').length;
