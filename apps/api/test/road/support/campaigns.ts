import { setTimeout as pause } from 'node:timers/promises';
import { phones, waitFor } from '@dinnerbell/testing';
import type { Registered } from '../../support/register-merchant.js';
import { breaches } from './breaches.js';
import { countOracle } from './oracle.js';
import { outputOf, type Town } from './town.js';

/** Rows under way anywhere, and news not yet written down. */
const OPEN = `
SELECT (SELECT count(*) FROM campaigns WHERE status IN ('Scheduled', 'Sending'))::int AS campaigns,
  (SELECT count(*) FROM waves)::int AS waves, (SELECT count(*) FROM unknown_outcomes)::int AS unknown,
  (SELECT count(*) FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id
   WHERE c.status IN ('Cancelled', 'Failed') AND t.pending > 0)::int AS unskipped,
  (SELECT count(*) FROM receipts WHERE applied_at IS NULL)::int AS receipts`;

/** `count` guests with a name of their own, one segment each; the header as people write it. */
export function guestsCsv(count: number): string {
  const rows = phones(count).map((phone, at) => `${phone},Guest ${at}`);
  return `Phone,Name\n${rows.join('\n')}\n`;
}

/** A draft with a list of guests; throws with the answer that was not as it should be. */
export async function draft(merchant: Registered, csv: string | Buffer, message: string): Promise<string> {
  const created = await merchant.call('POST', '/campaigns', { name: 'Fault run', message });
  if (created.status !== 201) throw new Error(`create: ${created.status} ${JSON.stringify(created.body)}`);
  const path = `/campaigns/${created.body.id}/recipients/import`;
  const imported = await merchant.call('POST', path, csv, { 'content-type': 'text/csv' });
  if (imported.status !== 202) throw new Error(`import: ${imported.status} ${JSON.stringify(imported.body)}`);
  return created.body.id;
}

/** Schedules so many ms ahead (now, when absent); answers the instant. */
export async function schedule(merchant: Registered, id: string, inMs?: number): Promise<Date> {
  const at = new Date(Date.now() + (inMs ?? 0));
  const body = inMs === undefined ? {} : { scheduledAt: at.toISOString() };
  const answer = await merchant.call('POST', `/campaigns/${id}/schedule`, body);
  if (answer.status !== 200) throw new Error(`schedule: ${answer.status} ${JSON.stringify(answer.body)}`);
  return at;
}

/** A campaign of `count` guests that is being sent from now on. */
export async function sendNow(merchant: Registered, count: number, message = 'Hi {{name}}, lunch is on us.') {
  const id = await draft(merchant, guestsCsv(count), message);
  await schedule(merchant, id);
  return id;
}

export async function show(merchant: Registered, id: string) {
  return (await merchant.call('GET', `/campaigns/${id}`)).body;
}

/** Until the gateway took at least so many more texts than `before`. */
export async function untilTaken(town: Town, count: number, timeoutMs = 30_000): Promise<number> {
  return waitFor(
    async () => {
      const { accepted } = await countOracle(town.simulator);
      return accepted >= count ? accepted : undefined;
    },
    { timeoutMs, everyMs: 10, what: `${count} texts at the gateway` },
  );
}

/** Waits until nothing is under way any more; says what still is, and what the processes wrote, when it has not moved for so long. */
export async function untilQuiet(town: Town, standstillMs = 60_000): Promise<void> {
  let last = '';
  let movedAt = performance.now();
  const quiet = async (): Promise<boolean> => {
    const [open] = await town.sql(OPEN);
    const { receiptsWaiting } = await countOracle(town.simulator);
    const now = JSON.stringify({ ...open, receiptsWaiting });
    if (now !== last) movedAt = performance.now();
    last = now;
    if (performance.now() - movedAt > standstillMs) {
      throw new Error(`not quiet, and nothing moved for ${standstillMs} ms: ${last}\n${outputOf(town)}`);
    }
    return Object.values({ ...open, receiptsWaiting }).every((count) => count === 0);
  };
  while (!(await quiet())) await pause(100);
}

/** The end of every scenario: nothing is under way, and nothing is wrong. */
export async function expectSound(town: Town, timeoutMs?: number): Promise<void> {
  await untilQuiet(town, timeoutMs);
  expect(await breaches(town)).toEqual([]);
}
