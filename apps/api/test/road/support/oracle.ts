import type { ServiceProcess } from '@dinnerbell/testing';

/** A text the gateway took. */
export interface Accepted {
  id: string;
  vendor: string;
  to: string;
  body: string;
  /** Of the recipient, as the callback carries it. */
  reference: string | null;
  acceptedAt: string;
  status: string;
}

/** What `PUT /faults` of the simulator takes. */
export interface Faults {
  seed?: number;
  rules: Record<string, unknown>[];
}

const PAGE = 10_000;

/** Everything the gateway took so far, in its order; of one campaign alone when it is named. */
export async function readOracle(simulator: ServiceProcess, campaignId?: string): Promise<Accepted[]> {
  const all: Accepted[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ limit: String(PAGE) });
    if (cursor) query.set('cursor', cursor);
    if (campaignId) query.set('campaign', campaignId);
    const page = await ask<{ items: Accepted[]; nextCursor: string | null }>(simulator, `/oracle/messages?${query}`);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

/** How many texts it took, and how many receipts it still has to post. */
export async function countOracle(simulator: ServiceProcess): Promise<{ accepted: number; receiptsWaiting: number }> {
  const { accepted, receipts } = await ask<{ accepted: number; receipts: { waiting: number } }>(
    simulator,
    '/oracle/summary',
  );
  return { accepted, receiptsWaiting: receipts.waiting };
}

/** Replaces the gateway's faults. */
export async function putFaults(simulator: ServiceProcess, faults: Faults): Promise<void> {
  const answer = await fetch(`${simulator.url}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`faults: ${answer.status} ${await answer.text()}`);
}

/** The most texts taken in any second, begun at any text. */
export function busiestSecond(accepted: readonly Accepted[]): number {
  const times = accepted.map(({ acceptedAt }) => Date.parse(acceptedAt)).sort((one, other) => one - other);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

async function ask<T>(simulator: ServiceProcess, path: string): Promise<T> {
  const answer = await fetch(simulator.url + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
