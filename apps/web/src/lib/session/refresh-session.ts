import { enterSession } from './enter-session.js';
import { leaveSession } from './leave-session.js';
import { readSession, type Session, subscribeSession } from './session-store.js';

const LOCK = 'dinnerbell-refresh';
/** How long another tab's token may take to arrive before this one tries for itself. */
const NEIGHBOUR_MS = 2500;
const TRIES = 3;

let running: Promise<Session> | undefined;

/**
 * A newer access token than `seen`, from this tab or another: one refresh at a time in the whole browser, for a refresh token is good once.
 * Throws what `fetch` throws when the API cannot be reached; then the session is as it was.
 */
export function refreshSession(seen?: string): Promise<Session> {
  running ??= withLock(() => renew(seen)).finally(() => (running = undefined));
  return running;
}

/** Web Locks need a secure context; elsewhere the API's own 409 keeps two tabs apart. */
function withLock(work: () => Promise<Session>): Promise<Session> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request(LOCK, work) : work();
}

async function renew(seen: string | undefined, left = TRIES): Promise<Session> {
  const now = readSession();
  if (now.state === 'in' && now.accessToken !== seen) return now;
  const answer = await fetch('/merchants/refresh', { method: 'POST' });
  if (answer.ok && answer.status !== 204) return enterSession(await answer.json());
  // 401: the session is over; 204: there was none to ask with.
  if (answer.status === 401 || answer.status === 204) return leaveSession(now.state === 'in' ? 'over' : 'never');
  if (answer.status === 409 && left > 0) {
    await neighbour(seen);
    return renew(seen, left - 1);
  }
  throw new TypeError(`The session could not be renewed: ${answer.status}.`);
}

/** Waits for the token that another tab has just got. */
function neighbour(seen: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, NEIGHBOUR_MS);
    const stop = subscribeSession(() => {
      const session = readSession();
      if (session.state === 'in' && session.accessToken !== seen) done();
    });
  });
}
