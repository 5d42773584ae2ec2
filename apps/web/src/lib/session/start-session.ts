import { refreshSession } from './refresh-session.js';
import { readSession, type Session } from './session-store.js';

/** Whether somebody is logged in: asks the refresh cookie on the first call. Throws where the API cannot be reached. */
export async function startSession(): Promise<Session> {
  const session = readSession();
  return session.state === 'starting' ? refreshSession() : session;
}
