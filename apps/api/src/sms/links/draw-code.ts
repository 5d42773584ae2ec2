import { randomInt } from 'node:crypto';
import { LINK_CODE_LENGTH } from '@dinnerbell/domain';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A code for a short link, from the system's own randomness: nobody can tell one from another. */
export function drawCode(): string {
  let code = '';
  while (code.length < LINK_CODE_LENGTH) code += ALPHABET[randomInt(ALPHABET.length)];
  return code;
}

/** Whether it could be a code of ours. */
export function isCode(text: string): boolean {
  return text.length === LINK_CODE_LENGTH && /^[0-9A-Za-z]+$/.test(text);
}
