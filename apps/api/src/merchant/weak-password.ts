import { COMMON_STEMS, simplify } from './common-passwords.js';

const SHORTEST = 10;
const LONGEST = 256;

/**
 * Why a password is refused, as a sentence, or `undefined`. Length and guessability count, kinds of characters do not
 * (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.9). Lengths are in characters.
 */
export function weakPassword(password: string, owner: { email?: string; name?: string }): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST) return `The password needs at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `The password may have ${LONGEST} characters at most.`;
  const plain = password.toLowerCase();
  const own = [owner.email, owner.email?.split('@')[0], owner.name].map((word) => word?.trim().toLowerCase());
  if (own.some((word) => word && (plain === word || plain.replace(/\s/g, '') === word.replace(/\s/g, '')))) {
    return 'The password must not be your e-mail or your name.';
  }
  if (COMMON_STEMS.has(simplify(password)) || isMonotonous(plain)) {
    return 'This password is among the first anybody would guess; choose another.';
  }
  return undefined;
}

/** Few different characters, one piece repeated, or a run along the keyboard's digits or the alphabet. */
function isMonotonous(password: string): boolean {
  if (new Set(password).size < 5) return true;
  if (/^(.{1,5})\1+.{0,4}$/su.test(password)) return true;
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length * 0.8;
}
