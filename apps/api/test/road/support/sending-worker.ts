import { type ServiceProcess, waitFor } from '@dinnerbell/testing';
import { outputOf, type Town } from './town.js';

/** The worker that sends; a campaign of this size is one lane, which goes from hand to hand. */
export async function findSending(town: Town, campaignId: string): Promise<ServiceProcess> {
  const state =
    'SELECT c.status, ARRAY(SELECT worker FROM waves ORDER BY id DESC) AS workers FROM campaigns c WHERE c.id = $1';
  let now: { status: string; workers: string[] } | undefined;
  const findOne = async (): Promise<ServiceProcess | undefined> => {
    [now] = await town.sql<{ status: string; workers: string[] }>(state, [campaignId]);
    return town.workers.find((worker) => now?.workers.includes(nameOf(worker)));
  };
  try {
    return await waitFor(findOne, { everyMs: 5, what: 'a worker that sends' });
  } catch (cause) {
    throw new Error(`nobody sends: ${JSON.stringify(now)}\n${outputOf(town)}`, { cause });
  }
}

/** As the waves call their worker. */
export function nameOf(worker: ServiceProcess): string {
  return `worker:${worker.pid}`;
}
