import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { EncryptionKeys } from '../config/encryption-keys.js';

/** What a sealed secret belongs to. A merchant's id, or `operator`; and the row it is kept in. */
export interface SealedFor {
  tenant: string;
  rowId: string;
}

/** Names the layout. 2: version, key id, 96-bit nonce, 128-bit tag, ciphertext. 1, which is read still: the same without key id. */
const VERSION = 2;
const VERSION_WITHOUT_KEY = 1;
const KEY_ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D) under the current key and a fresh random nonce, bound to its tenant and row. */
export function seal({ current }: EncryptionKeys, owner: SealedFor, plaintext: string): Buffer {
  const head = headOf(current);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', current, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(head, owner));
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** What was sealed. Throws when a bit has changed, its key is not among these, or it was sealed for another tenant or row. */
export function unseal({ current, previous }: EncryptionKeys, owner: SealedFor, sealed: Buffer): string {
  const version = sealed[0];
  const headBytes = version === VERSION ? 1 + KEY_ID_BYTES : 1;
  const known = version === VERSION || version === VERSION_WITHOUT_KEY;
  if (!known || sealed.length < headBytes + NONCE_BYTES + TAG_BYTES) {
    throw new Error('a sealed secret has an unknown layout');
  }
  const head = sealed.subarray(0, headBytes);
  const keys = [current, ...previous].filter((key) => version === VERSION_WITHOUT_KEY || head.equals(headOf(key)));
  let cause: unknown;
  for (const key of keys) {
    try {
      return open(key, boundTo(head, owner), sealed.subarray(headBytes));
    } catch (fault) {
      cause = fault;
    }
  }
  throw new Error('a sealed secret does not open: its key is not set, or it belongs elsewhere', { cause });
}

/** What every secret sealed under a key begins with; whatever begins otherwise is to be sealed anew. */
export function headOf(key: Buffer): Buffer {
  const id = createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES);
  return Buffer.concat([Buffer.of(VERSION), id]);
}

function open(key: Buffer, bound: Buffer, rest: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(rest.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = rest.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** Each part behind its length, so that no two owners read the same. */
function boundTo(head: Buffer, { tenant, rowId }: SealedFor): Buffer {
  const parts = [tenant, rowId].map((part) => `${Buffer.byteLength(part)}:${part}`).join('');
  return Buffer.concat([head, Buffer.from(parts, 'utf8')]);
}
