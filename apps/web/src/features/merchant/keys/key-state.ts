import type { ApiKey } from '../api/api-keys.js';

export type KeyState = 'live' | 'expired' | 'revoked';

/** Whether a key still opens anything. */
export function keyState({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt) <= now ? 'expired' : 'live';
}
