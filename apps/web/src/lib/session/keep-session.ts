import { clearDrafts } from '../drafts/draft-store.js';
import { refreshSession } from './refresh-session.js';
import { hearTabs } from './session-channel.js';
import { readSession, setSession, subscribeSession } from './session-store.js';

/** So long before its end a token is renewed: a request under way must not meet its end. */
const AHEAD_MS = 60_000;
const AGAIN_MS = 15_000;

/** Follows the other tabs, and renews the token before it ends, for as long as the page is open. */
export function keepSession(): void {
  hearTabs((message) => {
    if (message.kind === 'in') return setSession(message.session);
    if (message.why === 'left') clearDrafts();
    if (readSession().state === 'in') setSession({ state: 'out', why: message.why });
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = (ms?: number): void => {
    clearTimeout(timer);
    const session = readSession();
    if (session.state !== 'in') return;
    const wait = ms ?? Math.max(session.expiresAt - Date.now() - AHEAD_MS, 0);
    timer = setTimeout(() => void refreshSession(session.accessToken).catch(() => arm(AGAIN_MS)), wait);
  };
  subscribeSession(() => arm());
  // A laptop that slept wakes with a timer that is late.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && arm());
}
