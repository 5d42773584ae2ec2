import { currentLocale } from '../lib/format/locale.js';
import { en } from './en.js';

type Words = typeof en;
/** `merchant.logIn`: the room, and the words in it. */
export type WordKey = { [Room in keyof Words]: `${Room}.${keyof Words[Room] & string}` }[keyof Words];

type TextOf<Key extends WordKey> = Key extends `${infer Room extends keyof Words}.${infer Name}`
  ? Name extends keyof Words[Room]
    ? Words[Room][Name]
    : never
  : never;
type Holes<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
type AllHoles<Entry> = Entry extends { one: infer One; other: infer Other }
  ? 'count' | Holes<One> | Holes<Other>
  : Holes<Entry>;
type Values<Key extends WordKey> = Record<AllHoles<TextOf<Key>>, string | number>;

/**
 * The words under a key, with `{holes}` filled: `t('campaign.sent', { count: 3 })`. An entry `{ one, other }` is chosen by `count`; numbers are
 * written as the restaurant's country does.
 */
export function t<Key extends WordKey>(
  key: Key,
  ...[values]: [AllHoles<TextOf<Key>>] extends [never] ? [] : [values: Values<Key>]
): string {
  return fillWords(entryOf(key), values ?? {}, currentLocale());
}

function entryOf(key: string): Entry {
  const [room = '', name = ''] = key.split('.');
  return (en as Record<string, Record<string, Entry>>)[room]?.[name] ?? key;
}

type Entry = string | { one: string; other: string };

/** The text of an entry for a locale. */
export function fillWords(entry: Entry, values: Record<string, string | number>, locale: string): string {
  const rules = new Intl.PluralRules(locale);
  const text =
    typeof entry === 'string' ? entry : rules.select(Number(values['count'])) === 'one' ? entry.one : entry.other;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : (value ?? hole);
  });
}
