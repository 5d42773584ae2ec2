import { clearDrafts } from '../drafts/draft-store.js';
import { leaveSession } from './leave-session.js';

/** Ends the session here and in every tab. Without a network the page forgets all the same; the cookie ends by itself. */
export async function logOut(): Promise<void> {
  clearDrafts();
  try {
    await fetch('/merchants/logout', { method: 'POST' });
  } finally {
    leaveSession('left');
  }
}
