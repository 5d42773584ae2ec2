import { type ServiceProcess, waitFor } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import { DONE_SOON_SECONDS } from '../../src/database/done-soon.js';
import { STANDSTILL_SECONDS } from '../../src/database/roles.js';
import { expectSound, sendNow, show } from './support/campaigns.js';
import { readOracle } from './support/oracle.js';
import { pickSeed, seededRandom, someTime } from './support/random.js';
import { findSending, nameOf } from './support/sending-worker.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(180_000);

const GUESTS = 2000;
const STOPS = 3;
const LEASE_SECONDS = 2;
/** A lease, and the time of a transaction that others wait for, and of one that began late; three times that for a machine with other work. */
const GIVE_UP_MS = 3 * (LEASE_SECONDS + DONE_SOON_SECONDS + STANDSTILL_SECONDS) * 1000;
const seed = pickSeed();

describe(`a worker that is stopped for longer than its lease and thawed again, ${STOPS} times`, () => {
  let town: Town;

  beforeAll(async () => {
    const settings = {
      WAVE_SIZE: '40',
      WAVE_LEASE_SECONDS: String(LEASE_SECONDS),
      TWILIO_SEGMENTS_PER_SECOND: '150',
      // A call may begin up to 5 s after it was made (the gateways' own limit): only after that is an empty answer a proof.
      UNKNOWN_ABSENT_AFTER_SECONDS: '8',
    };
    town = await openTown({ workers: 2, settings });
  });
  afterAll(() => town?.close());

  test(`its waves become questions, another worker goes on, and nobody is texted twice (FAULT_SEED=${seed})`, async () => {
    const random = seededRandom(seed);
    const merchant = await town.register();
    const id = await sendNow(merchant, GUESTS);
    for (let stop = 0; stop < STOPS; stop += 1) {
      const victim = await findSending(town, id);
      await someTime(random, 500);
      // The last one where it hurts most: with the locks of the campaign in its hands.
      await (stop === STOPS - 1 ? stopInTransaction(victim, random) : victim.kill('SIGSTOP'));
      await untilGivenUp(victim);
      await untilOthersSend(id, victim);
      await victim.kill('SIGCONT');
    }
    await expectSound(town);
    const taken = await readOracle(town.simulator, id);
    expect(new Set(taken.map(({ to }) => to)).size).toBe(GUESTS);
    expect(taken).toHaveLength(GUESTS);
    expect(await show(merchant, id)).toMatchObject({ status: 'Sent', counts: { delivered: GUESTS } });
  });

  /** Stops it again and again until PostgreSQL shows a transaction of a worker that stands still. */
  async function stopInTransaction(victim: ServiceProcess, random: () => number): Promise<void> {
    const open = `SELECT pid, state_change::text AS since FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'dinnerbell-worker' AND state = 'idle in transaction'`;
    const standsStill = async () => {
      await victim.kill('SIGSTOP');
      const first = new Set((await town.sql(open)).map((row) => JSON.stringify(row)));
      if (first.size > 0) await someTime(() => 1, 100);
      const still = first.size > 0 && (await town.sql(open)).some((row) => first.has(JSON.stringify(row)));
      if (still) return true;
      await victim.kill('SIGCONT');
      await someTime(random, 30);
      return false;
    };
    await waitFor(standsStill, { everyMs: 1, what: 'a worker stopped in a transaction' });
  }

  /** Its lease ran out and its waves were taken from it. */
  function untilGivenUp(victim: ServiceProcess) {
    const left = 'SELECT 1 FROM waves WHERE worker = $1';
    return waitFor(async () => (await town.sql(left, [nameOf(victim)])).length === 0, {
      timeoutMs: GIVE_UP_MS,
      what: 'the waves of a stopped worker to be given up',
    });
  }

  /** Also where it was stopped in the middle of a transaction that holds the campaign's locks. */
  function untilOthersSend(id: string, victim: ServiceProcess) {
    const others = `SELECT 1 FROM waves WHERE worker <> $1 UNION SELECT 1 FROM campaigns WHERE id = $2 AND status = 'Sent'`;
    return waitFor(async () => (await town.sql(others, [nameOf(victim), id])).length > 0, {
      timeoutMs: GIVE_UP_MS,
      what: 'another worker to go on',
    });
  }
});
