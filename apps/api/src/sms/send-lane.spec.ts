import { waitFor } from '@dinnerbell/testing';
import type { Env } from '../config/env.js';
import type { Job } from '../jobs/catalogue.js';
import type { Jobs } from '../jobs/jobs.js';
import type { ClaimWave } from './claim-wave.js';
import type { EndLane } from './end-lane.js';
import type { PauseCampaign } from './pause-campaign.js';
import type { LaneRange } from './pending-rows.js';
import type { RunWave } from './run-wave.js';
import { SendLane } from './send-lane.processor.js';
import type { SentWave } from './send-wave.js';
import type { Claim, Wave } from './wave.js';

const WAVE = { kind: 'waves', waves: [{ wave: {} as Wave, account: {} }], lastId: 'r9' } as unknown as Claim;
const END: Claim = { kind: 'end' };
const SENT: SentWave = { outcomes: [], pauseMs: 0, retryAfterMs: 0, again: false, marks: '' };

/** A lane whose claims and waves the spec plays. */
function lane(
  claim: (range: LaneRange) => Promise<Claim>,
  settled: () => Promise<SentWave> = () => Promise.resolve(SENT),
  seconds = 1,
) {
  const [claimed, ended, queued]: [LaneRange[], string[], Job[]] = [[], [], []];
  const [paused, rested]: [string[], (number | undefined)[]] = [[], []];
  const claimWave = { run: (range: LaneRange) => (claimed.push(range), claim(range)) } as unknown as ClaimWave;
  const runWave = { run: () => ({ started: Promise.resolve(), settled: settled() }) } as unknown as RunWave;
  const sendLane = new SendLane(
    claimWave,
    runWave,
    { run: async (id: string, ms?: number) => void (ended.push(id), rested.push(ms)) } as unknown as EndLane,
    { run: async (_: string, reason: string) => void paused.push(reason) } as unknown as PauseCampaign,
    { enqueue: async (...jobs: Job[]) => void queued.push(...jobs) } as unknown as Jobs,
    { wave: { seconds } } as unknown as Env,
  );
  return { sendLane, claimed, ended, queued, paused, rested };
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

  test('goes back for what another account may take at once', async () => {
    const claims = [WAVE, END, WAVE, END];
    const settled = [{ ...SENT, again: true }, SENT];
    const { sendLane, claimed, ended } = lane(
      async () => claims.shift() ?? END,
      async () => settled.shift() ?? SENT,
    );
    await sendLane.handle({ campaignId: 'c', afterId: 'r1' }, never);
    expect(claimed.map(({ afterId }) => afterId)).toEqual(['r1', 'r9', 'r1', 'r9']);
    expect(ended).toEqual(['c']);
  });

  test('with no gateway at work it waits until one may be tried again', async () => {
    const { sendLane, claimed, ended, paused, rested } = lane(async () => ({ kind: 'rest', rest: { ms: 1234 } }));
    await sendLane.handle({ campaignId: 'c' }, never);
    expect([claimed.length, ended, rested, paused]).toEqual([1, ['c'], [1234], []]);
  });

  test('with all of them refused it pauses the campaign and says why; a part that is left does so once nothing else goes', async () => {
    const refused = { ms: 60_000, reason: '20003' };
    const all = lane(async () => ({ kind: 'rest', rest: refused }));
    await all.sendLane.handle({ campaignId: 'c' }, never);
    expect(all.paused).toEqual(['misconfigured:20003']);
    const claims: Claim[] = [{ ...WAVE, rest: refused } as Claim, END];
    const some = lane(async () => claims.shift() ?? END);
    await some.sendLane.handle({ campaignId: 'c' }, never);
    expect([some.paused, some.rested]).toEqual([[], [60_000]]);
    const left: Claim[] = [{ kind: 'nothing', lastId: 'r9', rest: refused }, END];
    const rest = lane(async () => left.shift() ?? END);
    await rest.sendLane.handle({ campaignId: 'c' }, never);
    expect(rest.paused).toEqual(['misconfigured:20003']);
  });

  test('told to stop claims nothing more', async () => {
    const stop = new AbortController();
    const { sendLane, claimed, ended, queued } = lane(async () => (stop.abort(), WAVE));
    await sendLane.handle({ campaignId: 'c' }, stop.signal);
    expect([claimed.length, ended, queued]).toEqual([1, ['c'], []]);
  });
});
