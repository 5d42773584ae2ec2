import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Tells people and secret scanners what it is. */
export const KEY_PREFIX = 'db_live_';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 238 random bits; the last four characters of the checksum, which lists show, still leave more than 192 unknown. */
const SECRET_LENGTH = 40;
/** 62^6 > 2^32. */
const CHECKSUM_LENGTH = 6;
const FORM = new RegExp(`^${KEY_PREFIX}([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`);

/** A new API key: prefix, secret, checksum. It is kept nowhere; only `hashKey` of it is. */
export function makeKey(): string {
  const secret = Array.from({ length: SECRET_LENGTH }, () => BASE62[randomInt(BASE62.length)]).join('');
  return KEY_PREFIX + secret + checksumOf(secret);
}

/** Whether a text is whole and mistyped nowhere; known without asking the database. */
export function looksLikeKey(text: string): boolean {
  const [, secret = '', checksum] = FORM.exec(text) ?? [];
  return checksum !== undefined && checksum === checksumOf(secret);
}

/** SHA-256: a fast hash is enough for so many random bits, and a look-up by it tells nothing by its time. */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** CRC-32 of the secret in base62, most significant first, padded with 0. */
function checksumOf(secret: string): string {
  let rest = crc32(secret);
  let text = '';
  while (text.length < CHECKSUM_LENGTH) {
    text = (BASE62[rest % BASE62.length] ?? '') + text;
    rest = Math.floor(rest / BASE62.length);
  }
  return text;
}
