import { waitFor } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import type { Registered } from '../support/register-merchant.js';
import { draft, expectSound, guestsCsv, schedule, sendNow, show, untilTaken } from './support/campaigns.js';
import { readOracle } from './support/oracle.js';
import { untilInstant } from './support/random.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(180_000);

const GUESTS = 600;

describe('stops and outages', () => {
  let town: Town;
  let merchant: Registered;

  beforeAll(async () => {
    town = await openTown({ settings: { WAVE_SIZE: '40', TWILIO_SEGMENTS_PER_SECOND: '200' } });
    merchant = await town.register();
  });
  afterAll(() => town?.close());

  /** Ends the town's worker; answers its exit code, which is none where it had to be killed. */
  async function stopWorker(): Promise<number | null> {
    const [worker] = town.workers;
    if (!worker) throw new Error('there is no worker to stop');
    town.forget(worker);
    return worker.stop();
  }

  const taken = async (): Promise<number> => (await readOracle(town.simulator)).length;

  test('told to stop in the middle, a worker hands back: no open question, nobody twice', async () => {
    const before = await taken();
    const id = await sendNow(merchant, GUESTS);
    for (const progress of [100, 300]) {
      await untilTaken(town, before + progress);
      expect(await stopWorker()).toBe(0);
      const counts = (await show(merchant, id)).counts;
      expect(counts).toMatchObject({ sending: 0, unknown: 0 });
      expect(counts.pending).toBeGreaterThan(0);
      await town.startWorker();
    }
    await expectSound(town);
    expect(await readOracle(town.simulator, id)).toHaveLength(GUESTS);
    expect(await town.sql('SELECT 1 FROM recipients WHERE campaign_id = $1 AND resends > 0', [id])).toEqual([]);
  });

  test('PostgreSQL out of reach for some seconds while it is sent: goes on by itself, nobody twice, nobody lost', async () => {
    const before = await taken();
    const id = await sendNow(merchant, GUESTS);
    for (const [progress, awayMs] of [
      [100, 500],
      [300, 3000],
    ] as const) {
      await untilTaken(town, before + progress);
      await town.wire.cut();
      expect((await merchant.call('GET', '/health/live')).status).toBe(200);
      expect((await merchant.call('GET', '/health/ready')).status).toBe(503);
      await untilInstant(Date.now() + awayMs);
      await town.wire.mend();
      await waitFor(async () => (await merchant.call('GET', '/health/ready')).status === 200, {
        what: 'the API to be ready again',
      });
    }
    await expectSound(town, 90_000);
    const texts = await readOracle(town.simulator, id);
    expect([texts.length, new Set(texts.map(({ to }) => to)).size]).toEqual([GUESTS, GUESTS]);
  });

  test('the gateway cut off for some seconds while it is sent: asked what it took, nobody twice, nobody lost', async () => {
    const before = await taken();
    const id = await sendNow(merchant, GUESTS);
    await untilTaken(town, before + 200);
    await town.gatewayWire.cut();
    await untilInstant(Date.now() + 2000);
    await town.gatewayWire.mend();
    await expectSound(town);
    const texts = await readOracle(town.simulator, id);
    expect([texts.length, new Set(texts.map(({ to }) => to)).size]).toEqual([GUESTS, GUESTS]);
  });

  test('the offer ends before anybody could send it: everybody is skipped, every credit comes back', async () => {
    await stopWorker();
    const id = await draft(merchant, guestsCsv(50), 'Lunch, {{name}}?');
    const start = Date.now() + 2000;
    await endOffer(id, start + 300);
    await schedule(merchant, id, start - Date.now());
    await untilInstant(start + 400);
    await town.startWorker();
    await expectSound(town);
    expect(await readOracle(town.simulator, id)).toEqual([]);
    const end = await show(merchant, id);
    expect(end).toMatchObject({ status: 'Failed', failureReason: 'none_accepted', counts: { skipped: 50 } });
  });

  test('the offer ends in the middle: the rest is skipped, its credits come back', async () => {
    const before = await taken();
    const id = await sendNow(merchant, GUESTS);
    await untilTaken(town, before + 100);
    expect((await merchant.call('POST', `/campaigns/${id}/pause`)).status).toBe(200);
    const over = Date.now() + 500;
    await endOffer(id, over);
    await untilInstant(over);
    expect((await merchant.call('POST', `/campaigns/${id}/resume`)).status).toBe(200);
    await expectSound(town);
    const sent = (await readOracle(town.simulator, id)).length;
    const skipped = GUESTS - sent;
    expect(skipped).toBeGreaterThan(0);
    expect(await show(merchant, id)).toMatchObject({ status: 'Sent', counts: { delivered: sent, skipped } });
    const { deliveryProof, cost } = (await merchant.call('GET', `/campaigns/${id}/report`)).body;
    expect(deliveryProof).toMatchObject({ skipped: { offer_ended: skipped }, addsUp: true });
    expect(cost.credits).toMatchObject({ consumed: sent, released: skipped, held: 0 });
  });

  async function endOffer(id: string, at: number): Promise<void> {
    const answer = await merchant.call('PATCH', `/campaigns/${id}`, { offerEndsAt: new Date(at).toISOString() });
    expect(answer.status).toBe(200);
  }

  test('nobody worked when they were due, and too long after: missed, told so, credits back', async () => {
    await stopWorker();
    const free = (await merchant.call('GET', '/billing')).body.smsCredits;
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) ids.push(await draft(merchant, guestsCsv(30), 'Brunch, {{name}}?'));
    const due = await Promise.all(ids.map((id) => schedule(merchant, id, 2000)));
    await untilInstant(Math.max(...due.map(Number)) + 1300);
    await town.startWorker({ MISSED_AFTER_MINUTES: '0.02' });
    await expectSound(town);
    for (const id of ids) {
      await waitFor(async () => (await show(merchant, id)).counts.skipped === 30, { what: 'the skipped guests' });
      expect(await show(merchant, id)).toMatchObject({ status: 'Failed', failureReason: 'missed' });
      expect(await readOracle(town.simulator, id)).toEqual([]);
    }
    expect((await merchant.call('GET', '/billing')).body).toMatchObject({ smsCredits: free, smsCreditsHeld: 0 });
  });
});
