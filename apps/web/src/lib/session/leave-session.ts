import { tellTabs } from './session-channel.js';
import { readSession, type Session, setSession } from './session-store.js';

/** Nobody is logged in any more; neighbours hear of it where somebody was. */
export function leaveSession(why: 'never' | 'over' | 'left'): Session {
  const was = readSession().state;
  const session = { state: 'out', why } as const;
  setSession(session);
  if (why !== 'never' && was === 'in') tellTabs({ kind: 'out', why });
  return session;
}
