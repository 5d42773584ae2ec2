const PLACEHOLDERS =
  /change.?me|secret|password|pepper|example|placeholder|your.?(256|own|key)|dummy|default|insert.?here|dinnerbell/i;

/** Why a secret is too weak to start with, or `undefined`. It needs 32 bytes that nobody can look up or guess. */
export function weakSecret(secret: string): string | undefined {
  if (Buffer.byteLength(secret) < 32) return 'is shorter than 32 bytes';
  if (new Set(secret).size < 10) return 'repeats too few characters';
  if (isPlaceholder(secret)) return 'looks like a placeholder';
  if (isSequence(secret)) return 'is a plain sequence of characters';
  return undefined;
}

/** Whether it was left as an example has it. */
export const isPlaceholder = (secret: string): boolean => PLACEHOLDERS.test(secret);

/** Why the secret of a webhook's path can be guessed, or `undefined`. Its length is its pattern's business. */
export function weakPathSecret(secret: string): string | undefined {
  if (new Set(secret).size < 8) return 'repeats too few characters';
  if (isPlaceholder(secret)) return 'looks like a placeholder';
  return isSequence(secret) ? 'is a plain sequence of characters' : undefined;
}

/** Most characters follow their neighbour, as in 0123456789abcdef… */
function isSequence(secret: string): boolean {
  const steps = [...secret].slice(1).filter((character, at) => character.charCodeAt(0) - secret.charCodeAt(at) === 1);
  return steps.length > secret.length * 0.6;
}

/** The 32 bytes of a key written as 64 hex digits or as base64, or why it cannot be one. */
export function parseKey(text: string): Buffer | string {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]{42,43}={0,2}$/.test(text) || /^[0-9a-f]{64}$/i.test(text);
  if (!isBase64 || bytes.length !== 32) return 'must be 32 random bytes in hex or base64 (openssl rand -base64 32)';
  if (new Set(bytes).size < 12) return 'is not random (openssl rand -base64 32 makes one that is)';
  return bytes;
}
