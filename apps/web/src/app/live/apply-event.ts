import type { QueryClient } from '@tanstack/react-query';
import type { ServerEvent } from '../../lib/events/sse-parser.js';

/** Which lists and figures an event makes out of date, by the first word of their keys. */
const TOUCHED: Readonly<Record<string, readonly string[]>> = {
  campaign: ['campaign', 'sms', 'insight'],
  balance: ['merchant', 'billing'],
  inbox: ['inbox', 'insight'],
};

/** Brings an event of the feed into what is on screen: only what somebody looks at is asked for again. */
export function applyEvent(queries: QueryClient, { event }: ServerEvent): void {
  for (const room of TOUCHED[event] ?? []) void queries.invalidateQueries({ queryKey: [room] });
}
