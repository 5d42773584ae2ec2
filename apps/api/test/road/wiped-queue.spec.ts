import { redisAvailable } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import type { Registered } from '../support/register-merchant.js';
import { draft, expectSound, guestsCsv, schedule, sendNow, untilTaken } from './support/campaigns.js';
import { readOracle } from './support/oracle.js';
import { untilInstant } from './support/random.js';
import type { QueueDriver } from './support/town-queue.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(180_000);

const GUESTS = 800;
/** RELIABILITY I15 on a machine that does everything else as well; `npm run bench -- clock` measures how late starts are. */
const MOST_LATE_MS = 60_000;

for (const queue of ['PostgreSQL', 'Redis', 'SQS'] as const) {
  if (queue !== 'Redis' || redisAvailable()) describe(`the queue on ${queue} is wiped`, () => wiped(queue));
  else test.skip('the queue on Redis is wiped: redis-server is not on PATH', () => undefined);
}

function wiped(queue: QueueDriver): void {
  let town: Town;
  let merchant: Registered;

  beforeAll(async () => {
    const settings = { WAVE_SIZE: '40', TWILIO_SEGMENTS_PER_SECOND: '200' };
    town = await openTown({ queue, settings });
    merchant = await town.register();
  });
  afterAll(() => town?.close());

  test('while campaigns are scheduled: all of them start, on time, once', async () => {
    const ids: string[] = [];
    for (const dish of ['Soup', 'Pie', 'Fish']) ids.push(await draft(merchant, guestsCsv(20), `${dish}, {{name}}?`));
    const due = await Promise.all(ids.map((id, at) => schedule(merchant, id, 3000 + at * 500)));
    await town.queue.wipe();
    for (const [at, id] of ids.entries()) {
      await untilTaken(town, 20 * (at + 1));
      const [first] = await readOracle(town.simulator, id);
      const late = Date.parse(first?.acceptedAt ?? '') - (due[at]?.getTime() ?? 0);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(MOST_LATE_MS);
    }
    await expectSound(town);
  });

  test('again and again while it is sent: everybody, once', async () => {
    const before = (await readOracle(town.simulator)).length;
    const id = await sendNow(merchant, GUESTS);
    for (let taken = 50; taken <= GUESTS; taken += 200) {
      await untilTaken(town, before + taken);
      await town.queue.wipe();
    }
    await expectSound(town);
    expect(await readOracle(town.simulator, id)).toHaveLength(GUESTS);
  });

  if (queue !== 'Redis') return;

  test('gone while it is sent and while others come due: the API answers, and all go out when it is back', async () => {
    const before = (await readOracle(town.simulator)).length;
    const sending = await sendNow(merchant, 300);
    const waiting = await draft(merchant, guestsCsv(20), 'Stew, {{name}}?');
    await untilTaken(town, before + 50);
    await town.queue.lose();
    // Both answer while Redis is still away, which comes back only after them.
    const due = await schedule(merchant, waiting, 2000);
    expect((await merchant.call('GET', `/campaigns/${waiting}`)).body.status).toBe('Scheduled');
    await untilInstant(due.getTime() + 1000);
    await town.queue.giveBack();
    await expectSound(town);
    expect(await readOracle(town.simulator, sending)).toHaveLength(300);
    expect(await readOracle(town.simulator, waiting)).toHaveLength(20);
  });
}
