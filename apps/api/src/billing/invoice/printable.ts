/** The characters of Windows-1252 past Latin-1, which a PDF's own fonts have too (PDF 32000-1, annex D.2: WinAnsiEncoding). */
const BEYOND_LATIN_1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
/** Letters that are no letter with a mark to Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ħ: 'H',
  ħ: 'h',
  Ŧ: 'T',
  ŧ: 't',
};

export interface Printable {
  text: string;
  /** Some letter was written otherwise; whoever prints it says so. */
  changed: boolean;
}

/**
 * One line as a PDF's own fonts can print it, nothing left out: a letter they lack goes without its marks, and one that has no such
 * form is its Unicode number in brackets, `[U+0928]`.
 */
export function printable(line: string): Printable {
  const given = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const text = Array.from(given, toPrintable).join('');
  return { text, changed: text !== given };
}

function toPrintable(character: string): string {
  if (isWinAnsi(character)) return character;
  const plain = PLAIN[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain !== '' && Array.from(plain).every(isWinAnsi)) return plain;
  return `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
}

function isWinAnsi(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || BEYOND_LATIN_1.has(character);
}
