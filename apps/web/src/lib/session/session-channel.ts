import type { Session } from './session-store.js';

/** What the tabs of one browser tell each other; nothing of it is stored anywhere. */
export type Message =
  { kind: 'in'; session: Extract<Session, { state: 'in' }> } | { kind: 'out'; why: 'over' | 'left' };

const channel = new BroadcastChannel('dinnerbell-session');

export const tellTabs = (message: Message): void => channel.postMessage(message);

export function hearTabs(listener: (message: Message) => void): () => void {
  const hear = (event: MessageEvent<Message>): void => listener(event.data);
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}
