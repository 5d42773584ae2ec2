/** As short as a password may be (the API refuses shorter ones). */
export const SHORTEST = 10;

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/**
 * How hard a password is to guess, by length and variety, for the words beside the field. The API has the last word: it knows the common ones.
 * `own` are the e-mail and the name, which make no password.
 */
export function passwordStrength(password: string, own: readonly string[]): Strength {
  const letters = [...password.toLowerCase()];
  if (letters.length < SHORTEST) return 'short';
  const plain = letters.join('').replace(/\s/g, '');
  const isOwn = own.some((word) => word.length > 2 && plain.includes(word.toLowerCase().replace(/\s/g, '')));
  const different = new Set(letters).size;
  if (isOwn || different < 6 || isRun(letters)) return 'weak';
  return letters.length >= 16 && different >= 9 ? 'strong' : 'fair';
}

/** Mostly neighbours, as in abcdefgh1234. */
function isRun(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const close = codes.slice(1).filter((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1);
  return close.length > letters.length * 0.6;
}
