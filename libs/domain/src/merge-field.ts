/** Latin letters that do not decompose to a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** Longest field name, in code points. */
const MAX_LENGTH = 64;

/**
 * The placeholder name of a column: `Guest Name` → `guest_name`, `firstName` → `first_name`, `Prénom` → `prenom`.
 * Latin letters lose their marks; other scripts keep letters and vowel signs. Empty when the header has neither letter nor digit.
 */
export function fieldName(header: string): string {
  const name = header
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}*/gu, plainLatin)
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_');
  return trimUnderscores([...trimUnderscores(name)].slice(0, MAX_LENGTH).join(''));
}

function plainLatin(marked: string): string {
  const letter = marked.normalize('NFD').replace(/\p{M}/gu, '');
  return PLAIN[letter] ?? letter;
}

function trimUnderscores(name: string): string {
  return name.replace(/^_|_$/g, '');
}
