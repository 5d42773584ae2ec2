import type { RecipientText } from './price-message.js';
import { refuse, type Refusal } from './refusal.js';
import type { Template } from './template.js';

export interface PlaceholderCount {
  add(fields: RecipientText['fields'], missing: readonly string[]): void;
  refusals(recipients: number): Refusal[];
  /** Placeholders with a fallback that no recipient has a field for: everyone gets the fallback. */
  neverFilled(recipients: number): string[];
}

/** Tells the placeholders that no recipient has a field for from those that are empty for some. */
export function countPlaceholders(template: Template, knownFields?: readonly string[]): PlaceholderCount {
  const unseen = new Set(template.placeholders.map(({ name }) => name));
  for (const name of knownFields ?? []) unseen.delete(name.normalize('NFC'));
  /** Recipients by the set of placeholders they miss: the sets are few. */
  const byMissing = new Map<string, number>();
  const fallbackOnly = (name: string) =>
    template.placeholders.every((placeholder) => placeholder.name !== name || placeholder.fallback !== undefined);
  /** Without a recipient and without a list of fields nothing is known of any. */
  const unknown = (recipients: number) => (recipients > 0 || knownFields ? [...unseen] : []);

  return {
    add(fields, missing) {
      for (const name of unseen) if (Object.hasOwn(fields, name)) unseen.delete(name);
      if (missing.length === 0) return;
      const key = missing.join(' ');
      byMissing.set(key, (byMissing.get(key) ?? 0) + 1);
    },
    refusals(recipients) {
      const refusals: Refusal[] = [];
      const unknownNames = unknown(recipients).filter((name) => !fallbackOnly(name));
      if (unknownNames.length > 0) refusals.push(refuse('unknown_placeholder', recipients, unknownNames));

      const emptyNames = new Set<string>();
      let concerned = 0;
      for (const [key, count] of byMissing) {
        const names = key.split(' ').filter((name) => !unseen.has(name));
        names.forEach((name) => emptyNames.add(name));
        if (names.length > 0) concerned += count;
      }
      if (concerned > 0) refusals.push(refuse('empty_placeholder', concerned, [...emptyNames]));
      return refusals;
    },
    neverFilled: (recipients) => unknown(recipients).filter(fallbackOnly),
  };
}
