import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What a sealed secret belongs to. A merchant's id, or `operator`; and the row it is kept in. */
export interface SealedFor {
  tenant: string;
  rowId: string;
}

/** Names the layout: version, 96-bit nonce, 128-bit tag, ciphertext. Another layout gets another number. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** AES-256-GCM (NIST SP 800-38D) under a fresh random nonce, bound to its tenant and row. `key` is 32 bytes. */
export function seal(key: Buffer, owner: SealedFor, plaintext: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(owner, VERSION));
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/** What was sealed. Throws when a bit has changed, the key is another, or it was sealed for another tenant or row. */
export function unseal(key: Buffer, owner: SealedFor, sealed: Buffer): string {
  const version = sealed[0];
  if (version !== VERSION || sealed.length < HEAD_BYTES) throw new Error('a sealed secret has an unknown layout');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(owner, version));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('a sealed secret does not open: another key, or it belongs elsewhere', { cause });
  }
}

/** Each part behind its length, so that no two owners read the same. */
function boundTo({ tenant, rowId }: SealedFor, version: number): Buffer {
  const parts = [tenant, rowId].map((part) => `${Buffer.byteLength(part)}:${part}`).join('');
  return Buffer.concat([Buffer.of(version), Buffer.from(parts, 'utf8')]);
}
