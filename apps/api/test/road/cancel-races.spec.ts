import { waitFor } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import type { Answer, Registered } from '../support/register-merchant.js';
import { draft, expectSound, guestsCsv, schedule, sendNow, show, untilTaken } from './support/campaigns.js';
import { putFaults, readOracle } from './support/oracle.js';
import { pickSeed, seededRandom, someTime, untilInstant } from './support/random.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(180_000);

const GUESTS = 60;
const ROUNDS = 24;
/** Between two campaigns' due moments, ms. */
const APART_MS = 250;
const seed = pickSeed();

describe(`what a merchant does at the very moment (FAULT_SEED=${seed})`, () => {
  let town: Town;
  let merchant: Registered;
  const random = seededRandom(seed);

  beforeAll(async () => {
    // About 50 ms a wave of ten, so that whatever happens within half a second of the start meets a campaign in the middle.
    town = await openTown({ settings: { WAVE_SIZE: '10', WAVE_CONCURRENCY: '10' } });
    await putFaults(town.simulator, { seed, rules: [{ operation: 'send', share: 1, mode: 'slow', ms: 30 }] });
    merchant = await town.register();
  });
  afterAll(() => town?.close());

  /** Campaigns due one after the other, each met by `act` at a moment of its own. */
  async function race(moment: (id: string, due: Date) => Promise<void>, act: (id: string) => Promise<Answer>) {
    const ids: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ids.push(await draft(merchant, guestsCsv(GUESTS), `Soup ${round}, {{name}}?`));
    }
    const start = Date.now() + 2000;
    return Promise.all(
      ids.map(async (id, round) => {
        await moment(id, await schedule(merchant, id, start + round * APART_MS - Date.now()));
        const answer = await act(id);
        return { id, answer, answeredAt: Date.now() };
      }),
    );
  }

  const aroundDue = (ms: number) => (_: string, due: Date) => untilInstant(due.getTime() + (random() * 2 - 1) * ms);
  const inTheMiddle = async (id: string): Promise<void> => {
    const begun = async () => (await readOracle(town.simulator, id)).length > 0;
    await waitFor(begun, { what: 'the first text' });
    await someTime(random, 250);
  };

  test.each([
    ['around the due moment', aroundDue(200)],
    ['in the middle of sending', inTheMiddle],
  ])('cancelled %s: the answer, the gateway and the credits agree', async (_, moment) => {
    const cancelled = await race(moment, (id) => merchant.call('DELETE', `/campaigns/${id}`));
    await expectSound(town);
    for (const { id, answer, answeredAt } of cancelled) {
      const taken = await readOracle(town.simulator, id);
      const end = await show(merchant, id);
      if (answer.status === 409) {
        expect([end.status, taken.length]).toEqual(['Sent', GUESTS]);
        continue;
      }
      const { counts, inFlight, status } = answer.body;
      const known = counts.sent + counts.delivered;
      expect([status, end.status]).toEqual(['Cancelled', 'Cancelled']);
      expect(taken.length).toBeGreaterThanOrEqual(known);
      expect(taken.length).toBeLessThanOrEqual(known + inFlight);
      expect(end.counts).toMatchObject({ delivered: taken.length, skipped: GUESTS - taken.length, unknown: 0 });
      const last = Math.max(0, ...taken.map(({ acceptedAt }) => Date.parse(acceptedAt)));
      expect(last).toBeLessThan(answeredAt + 2000);
      const { cost } = (await merchant.call('GET', `/campaigns/${id}/report`)).body;
      expect(cost.credits).toEqual({
        estimated: GUESTS,
        held: 0,
        consumed: taken.length,
        released: GUESTS - taken.length,
      });
    }
    const partly = cancelled.filter(({ answer }) => answer.body.inFlight > 0).length;
    const before = cancelled.filter(({ answer }) => answer.body.counts?.pending === GUESTS).length;
    console.log(`${cancelled.length} cancels: ${before} before the first text, ${partly} with texts under way`);
  });

  test('edited around the due moment: one campaign, one text', async () => {
    const edit = { message: 'Changed our mind, {{name}}: fish.' };
    const edited = await race(aroundDue(150), (id) => merchant.call('PATCH', `/campaigns/${id}`, edit));
    await expectSound(town);
    for (const { id, answer } of edited) {
      const taken = await readOracle(town.simulator, id);
      expect(taken).toHaveLength(GUESTS);
      const changed = taken.filter(({ body }) => body.includes('Changed our mind')).length;
      expect([answer.status, changed]).toEqual(answer.status === 200 ? [200, GUESTS] : [409, 0]);
    }
    console.log(`${edited.filter(({ answer }) => answer.status === 200).length} of ${ROUNDS} edits came in time`);
  });

  test('paused and resumed again and again, with a kill in between: nobody twice, nobody missed', async () => {
    await putFaults(town.simulator, { seed, rules: [{ operation: 'send', share: 1, mode: 'slow', ms: 100 }] });
    const before = (await readOracle(town.simulator)).length;
    const id = await sendNow(merchant, 500);
    for (let round = 1; round <= 6; round += 1) {
      await untilTaken(town, before + round * 50);
      expect((await merchant.call('POST', `/campaigns/${id}/pause`)).body.status).toBe('Paused');
      if (round % 3 === 0) {
        const [worker] = town.workers;
        if (worker) town.forget(worker);
        await worker?.kill('SIGKILL');
        await town.startWorker();
      }
      expect((await merchant.call('POST', `/campaigns/${id}/resume`)).body.status).toBe('Sending');
    }
    await expectSound(town);
    const taken = await readOracle(town.simulator, id);
    expect([taken.length, new Set(taken.map(({ to }) => to)).size]).toEqual([500, 500]);
  });
});
