import type { ServiceProcess } from '@dinnerbell/testing';
import type { Registered } from '../../support/register-merchant.js';
import { expectSound, sendNow } from './campaigns.js';
import { putFaults, readOracle } from './oracle.js';
import { seededRandom, someTime } from './random.js';
import { findSending, nameOf } from './sending-worker.js';
import type { Town } from './town.js';

export interface KillRun {
  recipients: number;
  kills: number;
  seed: number;
  /** Most rows of a wave, as the town's WAVE_SIZE says. */
  waveSize: number;
}

export interface KillReport {
  campaignId: string;
  /** Rows whose fate each kill left open. */
  unknowns: number[];
  /** Rows that two kills met, whose single re-send is used up: given up, free, and not at the gateway. */
  givenUp: number;
  seconds: number;
}

/** A worker is killed at any moment of the first so many ms after it has begun to send. */
const WITHIN_MS = 700;
/** Calls stay open long enough to be met half way, and one in fifty is accepted without an answer. */
const FAULTS = [
  { operation: 'send', share: 0.02, mode: 'accept-then-drop' },
  { operation: 'send', share: 1, mode: 'slow', ms: 10 },
];

/**
 * Sends one campaign while workers are killed again and again, each replaced at once, and waits until all is settled. Checks what must
 * hold of everything, that nobody was texted twice or lost, and that a kill leaves no more than two waves open.
 */
export async function runKills(town: Town, merchant: Registered, run: KillRun): Promise<KillReport> {
  const random = seededRandom(run.seed);
  const began = performance.now();
  await putFaults(town.simulator, { seed: run.seed, rules: FAULTS });
  const campaignId = await sendNow(merchant, run.recipients, `Hi {{name}}, lunch is on us. ${run.seed}`);
  const unknowns: number[] = [];
  while (unknowns.length < run.kills) {
    const victim = await findSending(town, campaignId);
    await someTime(random, WITHIN_MS);
    // A message is put back once only (DESIGN §2), so the kills spare what an earlier one cost that chance.
    if (await sendsAgain(town, victim)) continue;
    town.forget(victim);
    await victim.kill('SIGKILL');
    unknowns.push(await leftOpen(town, victim));
    await town.startWorker();
  }
  await expectSound(town, 90_000);
  const givenUp = await expectNobodyLost(town, campaignId, run.recipients);
  // Two waves, and texts whose answers the gateway dropped that wait for their look-up still; a third wave only where a settle was late.
  for (const open of unknowns) expect(open).toBeLessThanOrEqual(3 * run.waveSize);
  const typical = unknowns.toSorted((a, b) => a - b)[Math.floor(unknowns.length / 2)] ?? 0;
  expect(typical).toBeLessThanOrEqual(2 * run.waveSize);
  return { campaignId, unknowns, givenUp, seconds: (performance.now() - began) / 1000 };
}

async function sendsAgain(town: Town, worker: ServiceProcess): Promise<boolean> {
  const again = await town.sql(`${OPEN_ROWS} AND r.resends > 0 LIMIT 1`, [nameOf(worker)]);
  return again.length > 0;
}

/** Rows that a dead worker's waves leave in Sending. */
async function leftOpen(town: Town, worker: ServiceProcess): Promise<number> {
  return (await town.sql(OPEN_ROWS, [nameOf(worker)])).length;
}

const OPEN_ROWS = `
SELECT r.id FROM waves w JOIN recipients r ON r.campaign_id = w.campaign_id AND r.wave_id = w.id
WHERE w.worker = $1 AND r.status = 'Sending'`;

/** Everybody has the text, but for those whose one re-send met a kill too; answers how many those are. */
async function expectNobodyLost(town: Town, campaignId: string, recipients: number): Promise<number> {
  const rows = await town.sql<{ status: string; code: string | null; resends: number; rows: number }>(
    `SELECT status, error_code AS code, resends, count(*)::int AS rows FROM recipients WHERE campaign_id = $1 GROUP BY 1, 2, 3`,
    [campaignId],
  );
  const givenUp =
    rows.find((row) => row.status === 'Failed' && row.code === 'outcome_unknown' && row.resends === 1)?.rows ?? 0;
  const delivered = rows.filter(({ status }) => status === 'Delivered').reduce((sum, row) => sum + row.rows, 0);
  expect({ rows, lost: recipients - delivered - givenUp }).toEqual({ rows, lost: 0 });
  const taken = await readOracle(town.simulator, campaignId);
  expect(taken).toHaveLength(delivered);
  expect(new Set(taken.map(({ to }) => to)).size).toBe(delivered);
  return givenUp;
}
