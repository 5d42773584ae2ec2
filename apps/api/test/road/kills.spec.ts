import { jest } from '@jest/globals';
import type { Registered } from '../support/register-merchant.js';
import { pickSeed } from './support/random.js';
import { type KillReport, runKills } from './support/run-kills.js';
import { openTown, type Town } from './support/town.js';

jest.setTimeout(300_000);

const WAVE_SIZE = 40;
const seed = pickSeed();
const ROUNDS = [
  { workers: 1, recipients: 5000, kills: 20, perSecond: 300 },
  { workers: 2, recipients: 2000, kills: 6, perSecond: 100 },
];

/** `npm run fault` asks for more: rounds of twenty, by one worker and by two in turn. */
function longRounds(kills: number): typeof ROUNDS {
  const [alone, together] = ROUNDS as [(typeof ROUNDS)[number], (typeof ROUNDS)[number]];
  return Array.from({ length: Math.ceil(kills / 20) }, (_, round) =>
    round % 2 === 0 ? { ...alone, kills: 20 } : { ...together, kills: 20, recipients: 6000 },
  );
}

const asked = Number(process.env['FAULT_KILLS'] ?? 0);
const rounds = (asked > 0 ? longRounds(asked) : ROUNDS).map((round, at) => ({ ...round, seed: seed + at }));

describe.each(rounds)('$kills SIGKILLs among $recipients texts, workers: $workers', (round) => {
  let town: Town;
  let merchant: Registered;

  beforeAll(async () => {
    const settings = { WAVE_SIZE: String(WAVE_SIZE), TWILIO_SEGMENTS_PER_SECOND: String(round.perSecond) };
    town = await openTown({ workers: round.workers, settings });
    merchant = await town.register();
  });
  afterAll(() => town?.close());

  test(`nobody twice, nobody lost, every credit accounted for (FAULT_SEED=${round.seed})`, async () => {
    console.log(`FAULT_SEED=${round.seed} ${tell(await runKills(town, merchant, { ...round, waveSize: WAVE_SIZE }))}`);
  });
});

function tell({ unknowns, givenUp, seconds }: KillReport): string {
  const most = Math.max(...unknowns);
  const all = unknowns.reduce((sum, count) => sum + count, 0);
  return `${unknowns.length} kills in ${seconds.toFixed(0)} s, left open ${all} (most ${most}), given up ${givenUp}`;
}
