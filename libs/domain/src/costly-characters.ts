import { isGsm } from './gsm-alphabet.js';
import { replacementOf } from './replace-costly.js';

export interface CostlyCharacter {
  character: string;
  /** As Unicode writes it: `U+2019`. */
  codePoint: string;
  /** UTF-16 indices in the text as given. */
  at: number[];
  /** GSM text that says the same (may be empty), where there is one. */
  replacement?: string;
}

/** A letter with its combining marks: what NFC may compose to one character. */
const LETTER_AND_MARKS = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * The characters that force UCS-2, each once, in the order of their first appearance.
 * The text counts as it will be sent, in NFC; the indices are those of the text as given.
 */
export function costlyCharacters(text: string): CostlyCharacter[] {
  if (isGsm(text)) return [];
  const found = new Map<string, CostlyCharacter>();
  for (const match of text.matchAll(LETTER_AND_MARKS)) {
    const composed = match[0].normalize('NFC');
    let offset = 0;
    for (const character of composed) {
      if (!isGsm(character)) note(found, character, match.index + (composed === match[0] ? offset : 0));
      offset += character.length;
    }
  }
  return [...found.values()];
}

function note(found: Map<string, CostlyCharacter>, character: string, at: number): void {
  const seen = found.get(character);
  if (seen) {
    seen.at.push(at);
    return;
  }
  const replacement = replacementOf(character);
  const codePoint = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  found.set(character, { character, codePoint, at: [at], ...(replacement === undefined ? {} : { replacement }) });
}
