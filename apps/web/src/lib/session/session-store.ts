import type { Schemas } from '@dinnerbell/api-client';

export type Merchant = Schemas['MerchantView'];

/** Who is logged in on this page. The access token lives here alone: in memory, never in storage. */
export type Session =
  | { state: 'starting' }
  | { state: 'out'; why: 'never' | 'over' | 'left' }
  | { state: 'in'; merchant: Merchant; accessToken: string; expiresAt: number };

let session: Session = { state: 'starting' };
const listeners = new Set<() => void>();

export const readSession = (): Session => session;

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setSession(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Keeps name, zone and country in step after the profile was edited. */
export function setSessionMerchant(merchant: Merchant): void {
  if (session.state === 'in' && session.merchant.id === merchant.id) setSession({ ...session, merchant });
}
