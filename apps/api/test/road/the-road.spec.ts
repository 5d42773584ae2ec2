import { compileTemplate, composeText, measureText } from '@dinnerbell/domain';
import { redisAvailable, waitFor } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import type { Registered } from '../support/register-merchant.js';
import { draft, expectSound, schedule, show } from './support/campaigns.js';
import { guestList } from './support/guest-list.js';
import { readOracle } from './support/oracle.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(180_000);

const AHEAD_MS = 3000;
/** RELIABILITY I15 on a machine that does everything else as well; `npm run bench -- clock` measures how late starts are. */
const MOST_LATE_MS = 60_000;
const MESSAGE = 'Hi {{name|friend}}, the kitchen in {{city|your town}} cooks for you again: 2 for 1 until Sunday.';
const list = guestList();

const DRIVERS = [
  { queue: 'PostgreSQL', workers: 1 },
  { queue: 'Redis', workers: 2 },
  { queue: 'SQS', workers: 2 },
] as const;

for (const { queue, workers } of DRIVERS) {
  const title = `the whole road of ${list.counts.rows} guests, queue on ${queue}, workers: ${workers}`;
  if (queue !== 'Redis' || redisAvailable()) describe(title, () => wholeRoad({ queue, workers }));
  else test.skip(`${title}: redis-server is not on PATH`, () => undefined);
}

function wholeRoad(plan: { queue: 'PostgreSQL' | 'Redis' | 'SQS'; workers: number }): void {
  let town: Town;
  let merchant: Registered;

  beforeAll(async () => {
    town = await openTown(plan);
    merchant = await town.register();
  });
  afterAll(() => town?.close());

  test('a messy file, an exact price, not early, once to each guest, every credit accounted for', async () => {
    const id = await draft(merchant, list.csv, MESSAGE);
    const [imported] = await town.sql(
      'SELECT rows, accepted, duplicates, invalid FROM imports WHERE campaign_id = $1',
      [id],
    );
    expect(imported).toEqual(list.counts);

    const template = compileTemplate(MESSAGE);
    const { brandName, optOutLine } = (await merchant.call('GET', '/merchants/settings')).body;
    const texts = new Map(
      [...list.guests].map(([phone, fields]) => [phone, composeText(template, fields, { brandName, optOutLine }).text]),
    );
    const segments = [...texts.values()].reduce((sum, text) => sum + measureText(text).segments, 0);
    const estimate = (await merchant.call('POST', `/campaigns/${id}/estimate`, {})).body;
    expect(estimate).toMatchObject({ recipients: list.counts.accepted, segments, credits: segments });

    const scheduledAt = await schedule(merchant, id, AHEAD_MS);
    expect((await merchant.call('GET', '/billing')).body).toMatchObject({
      smsCredits: 50_000 - segments,
      smsCreditsHeld: segments,
    });
    const began = performance.now();
    const delivered = async () => (await show(merchant, id)).counts.delivered === list.counts.accepted;
    await waitFor(delivered, { timeoutMs: 120_000, everyMs: 200, what: 'everybody reached' });
    console.log(
      `${plan.queue}: ${list.counts.accepted} delivered ${Math.round(performance.now() - began)} ms after scheduling`,
    );
    await expectSound(town);

    const taken = await readOracle(town.simulator, id);
    expect(taken).toHaveLength(list.counts.accepted);
    expect(new Map(taken.map(({ to, body }) => [to, body]))).toEqual(texts);
    const first = Math.min(...taken.map(({ acceptedAt }) => Date.parse(acceptedAt)));
    expect(first).toBeGreaterThanOrEqual(scheduledAt.getTime());
    expect(first).toBeLessThan(scheduledAt.getTime() + MOST_LATE_MS);

    expect(await show(merchant, id)).toMatchObject({ status: 'Sent', settling: false });
    expect((await merchant.call('GET', '/billing')).body).toMatchObject({
      smsCredits: 50_000 - segments,
      smsCreditsHeld: 0,
    });
    const total = list.counts.accepted;
    expect((await merchant.call('GET', `/campaigns/${id}/report`)).body).toMatchObject({
      status: 'Sent',
      funnel: { total, accepted: total, delivered: total },
      cost: { credits: { estimated: segments, held: 0, consumed: segments, released: 0 }, segments },
      deliveryProof: { total, sent: 0, delivered: total, failed: 0, unknown: 0, open: 0, addsUp: true },
    });
  });
}
