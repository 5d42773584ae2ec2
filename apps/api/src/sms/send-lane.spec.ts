import { waitFor } from '@dinnerbell/testing';
import type { Env } from '../config/env.js';
import type { Job } from '../jobs/catalogue.js';
import type { Jobs } from '../jobs/jobs.js';
import type { ClaimWave, LaneRange } from './claim-wave.js';
import type { EndLane } from './end-lane.js';
import type { PauseCampaign } from './pause-campaign.js';
import type { RunWave } from './run-wave.js';
import { SendLane } from './send-lane.processor.js';
import type { SentWave } from './send-wave.js';
import type { Claim, Wave } from './wave.js';

const WAVE = { kind: 'wave', wave: {} as Wave, account: {}, lastId: 'r9' } as unknown as Claim;
const END: Claim = { kind: 'end' };
const SENT: SentWave = { outcomes: [], pauseMs: 0 };

/** A lane whose claims and waves the spec plays. */
function lane(
  claim: (range: LaneRange) => Promise<Claim>,
  settled: () => Promise<SentWave> = () => Promise.resolve(SENT),
  seconds = 1,
) {
  const [claimed, ended, queued]: [LaneRange[], string[], Job[]] = [[], [], []];
  const claimWave = { run: (range: LaneRange) => (claimed.push(range), claim(range)) } as unknown as ClaimWave;
  const runWave = { run: () => ({ started: Promise.resolve(), settled: settled() }) } as unknown as RunWave;
  const sendLane = new SendLane(
    claimWave,
    runWave,
    { run: async (id: string) => void ended.push(id) } as unknown as EndLane,
    { run: async () => undefined } as unknown as PauseCampaign,
    { enqueue: async (...jobs: Job[]) => void queued.push(...jobs) } as unknown as Jobs,
    { wave: { seconds } } as unknown as Env,
  );
  return { sendLane, claimed, ended, queued };
}

const never = new AbortController().signal;

describe('a lane', () => {
  test('goes on behind what it claimed, and says when it is done', async () => {
    const claims = [WAVE, WAVE, END];
    const { sendLane, claimed, ended } = lane(async () => claims.shift() ?? END);
    await sendLane.handle({ campaignId: 'c', upToId: 'r99' }, never);
    expect(claimed.map(({ afterId }) => afterId)).toEqual([undefined, 'r9', 'r9']);
    expect(ended).toEqual(['c']);
  });

  test('is not run beside another over the same range, but beside one over a different range', async () => {
    const claims = new Map<string | undefined, (claim: Claim) => void>();
    const { sendLane, claimed, ended } = lane(({ upToId }) => new Promise((resolve) => claims.set(upToId, resolve)));
    const first = sendLane.handle({ campaignId: 'c' }, never);
    await sendLane.handle({ campaignId: 'c', afterId: 'r5' }, never);
    const other = sendLane.handle({ campaignId: 'c', upToId: 'r4' }, never);
    expect(claimed).toHaveLength(2);
    for (const end of claims.values()) end(END);
    await Promise.all([first, other]);
    expect(ended).toEqual(['c', 'c']);
    const again = sendLane.handle({ campaignId: 'c' }, never);
    expect(claimed).toHaveLength(3);
    claims.get(undefined)?.(END);
    await again;
  });

  test('that fails to claim ends only when its waves are settled', async () => {
    let settle: (sent: SentWave) => void = () => undefined;
    let over = false;
    const claims: (() => Promise<Claim>)[] = [
      async () => WAVE,
      () => Promise.reject(new Error('the database is away')),
    ];
    const { sendLane } = lane(
      () => claims.shift()?.() ?? Promise.resolve(END),
      () => new Promise((resolve) => (settle = resolve)),
    );
    const run = sendLane.handle({ campaignId: 'c' }, never).finally(() => (over = true));
    run.catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    settle(SENT);
    await expect(run).rejects.toThrow('the database is away');
  });

  test('has no third wave open while the first is being settled, unless that takes as long as a wave', async () => {
    const settle: ((sent: SentWave) => void)[] = [];
    const claims = [WAVE, WAVE, WAVE, END];
    const { sendLane, claimed } = lane(
      async () => claims.shift() ?? END,
      () => new Promise((resolve) => settle.push(resolve)),
      0.2,
    );
    const began = performance.now();
    const run = sendLane.handle({ campaignId: 'c' }, never);
    await new Promise((resolve) => setImmediate(resolve));
    expect(claimed).toHaveLength(2);
    settle[0]?.(SENT);
    await new Promise((resolve) => setImmediate(resolve));
    expect(claimed).toHaveLength(3);
    await waitFor(() => claimed.length === 4, { what: 'the claim that waits no longer' });
    expect(performance.now() - began).toBeGreaterThanOrEqual(190);
    for (const done of settle) done(SENT);
    await run;
  });

  test('told to stop claims nothing more', async () => {
    const stop = new AbortController();
    const { sendLane, claimed, ended, queued } = lane(async () => (stop.abort(), WAVE));
    await sendLane.handle({ campaignId: 'c' }, stop.signal);
    expect([claimed.length, ended, queued]).toEqual([1, ['c'], []]);
  });
});
