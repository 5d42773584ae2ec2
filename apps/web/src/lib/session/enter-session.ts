import type { Schemas } from '@dinnerbell/api-client';
import { tellTabs } from './session-channel.js';
import { type Session, setSession } from './session-store.js';

/** A log-in, registration or refresh succeeded: this tab and its neighbours go on with what it brought. */
export function enterSession({ merchant, accessToken, expiresIn }: Schemas['SessionView']): Session {
  const session = { state: 'in', merchant, accessToken, expiresAt: Date.now() + expiresIn * 1000 } as const;
  setSession(session);
  tellTabs({ kind: 'in', session });
  return session;
}
