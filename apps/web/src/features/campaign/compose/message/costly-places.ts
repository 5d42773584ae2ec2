import { costlyCharacters, normaliseText } from '@dinnerbell/domain';
import { placeholdersOf } from './placeholders.js';

export interface CostlyPlace {
  character: string;
  /** As Unicode writes it: `U+2019`. */
  codePoint: string;
  /** UTF-16 indices in the message. */
  at: number[];
  /** Plain text that says the same (may be empty), where there is one. */
  replacement?: string;
}

/** The characters of a message that make every text dearer, and where: in its words and its fallbacks, not in names of fields. */
export function costlyPlaces(message: string): CostlyPlace[] {
  return costlyCharacters(withoutNames(message));
}

/** The message with each of a character's places replaced: by what says the same, or by nothing. */
export function swapCostly(message: string, { character, replacement = '' }: CostlyPlace): string {
  const text = normaliseText(message);
  const place = costlyPlaces(text).find((one) => one.character === character);
  return (place?.at ?? []).reduceRight((swapped, at) => {
    const end = at + character.length;
    // A picture goes with the mark that only says how to draw it.
    const rest = replacement === '' ? swapped.slice(end).replace(/^[\uFE0E\uFE0F\u200D]+/, '') : swapped.slice(end);
    return swapped.slice(0, at) + replacement + rest;
  }, text);
}

/** The same length, so that indices stay: names of fields are never sent. */
function withoutNames(message: string): string {
  let text = message;
  for (const { from, to, fallback } of placeholdersOf(message)) {
    const inner = message.slice(from, to);
    const kept = fallback === undefined ? '' : inner.slice(inner.indexOf('|'));
    text = text.slice(0, from) + '.'.repeat(inner.length - kept.length) + kept + text.slice(to);
  }
  return text;
}
