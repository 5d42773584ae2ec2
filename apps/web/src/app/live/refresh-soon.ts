import type { QueryClient } from '@tanstack/react-query';

const PAUSE_MS = 2500;
const KEYS = [
  ['campaign', 'one'],
  ['campaign', 'report'],
  ['sms', 'recipients'],
];

const waiting = new Set<string>();

/** What the feed only hints at of one campaign (pace, report, guests) is asked for again: now and then while events come, and after the last. */
export function refreshSoon(queries: QueryClient, campaignId: string): void {
  if (waiting.has(campaignId)) return;
  waiting.add(campaignId);
  setTimeout(() => {
    waiting.delete(campaignId);
    for (const key of KEYS) void queries.invalidateQueries({ queryKey: [...key, campaignId] });
  }, PAUSE_MS);
}
