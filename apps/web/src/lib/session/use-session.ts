import { useSyncExternalStore } from 'react';
import { type Merchant, readSession, type Session, subscribeSession } from './session-store.js';

export const useSession = (): Session => useSyncExternalStore(subscribeSession, readSession);

/** Who is logged in; only for what stands behind the log-in. */
export function useMerchant(): Merchant {
  const session = useSession();
  if (session.state !== 'in') throw new Error('useMerchant stands outside the log-in');
  return session.merchant;
}
