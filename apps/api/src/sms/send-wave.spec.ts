import type { SendOutcome, SmsGateway } from '@dinnerbell/sms-gateways';
import type { Env } from '../config/env.js';
import { SendSlots } from './send-slots.js';
import { sendWave, type SendTools } from './send-wave.js';
import type { Wave, WaveMessage } from './wave.js';

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `0199c1de-7c0a-7d3e-9a60-${String(n).padStart(12, '0')}`);
const message = (recipientId: string): WaveMessage => ({
  ...{ recipientId, to: '+12125550100', body: 'Soup', segments: 1, credits: 1, attempt: 1 },
});
const wave = (count: number, over: Partial<Wave> = {}): Wave => ({
  ...{
    id: 'w',
    campaignId: 'c',
    merchantId: 'm',
    accountId: 'a',
    sender: '+12125550199',
    startsInMs: 0,
    msPerSegment: 0,
  },
  ...{ leaseEndsAt: Infinity, messages: ids(count).map(message), ...over },
});

/** A gateway whose calls the spec answers one by one. */
function heldGateway() {
  const calls: { reference: string; statusUrl: string; answer: (outcome: SendOutcome) => void }[] = [];
  const gateway = {
    send: ({ reference, statusUrl }: { reference: string; statusUrl: string }) =>
      new Promise<SendOutcome>((answer) => calls.push({ reference, statusUrl, answer })),
  } as unknown as SmsGateway;
  return { calls, gateway };
}

function tools(gateway: SmsGateway, over: Partial<SendTools> = {}): SendTools {
  const slots = new SendSlots({ wave: { concurrency: 2 } } as unknown as Env);
  const signal = new AbortController().signal;
  return {
    gateway,
    slots,
    statusUrl: 'http://here/status',
    mayStart: () => true,
    signal,
    now: () => new Date(0),
    ...over,
  };
}

const plenty = () => new SendSlots({ wave: { concurrency: 64 } } as unknown as Env);
const ok = (gatewayMessageId: string): SendOutcome => ({ ok: true, gatewayMessageId });
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('sending a wave', () => {
  test('never more calls open than there are slots, and every message ends in one outcome', async () => {
    const { calls, gateway } = heldGateway();
    const { ended } = sendWave(wave(5), tools(gateway));
    for (let answered = 0; answered < 5; answered += 1) {
      await settle();
      expect(calls.length - answered).toBeLessThanOrEqual(2);
      calls[answered]?.answer(ok(`SM${answered}`));
    }
    const { outcomes } = await ended;
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(5).fill('accepted'));
    expect(new Set(outcomes.map((outcome) => outcome.recipientId))).toEqual(new Set(ids(5)));
  });

  test('the lane may go on as soon as the last call has begun', async () => {
    const { calls, gateway } = heldGateway();
    const { started, ended } = sendWave(wave(2), tools(gateway));
    await started;
    expect(calls).toHaveLength(2);
    for (const call of calls) call.answer(ok('SM'));
    await ended;
  });

  test('the receipt’s way back carries our reference', async () => {
    const { calls, gateway } = heldGateway();
    const { started, ended } = sendWave(wave(1), tools(gateway));
    await started;
    expect(calls[0]?.reference).toHaveLength(22);
    expect(calls[0]?.statusUrl).toBe(`http://here/status?c=c&m=${calls[0]?.reference}`);
    calls[0]?.answer(ok('SM'));
    await ended;
  });

  test('a lost lease starts nothing more: what was not called goes back as it was', async () => {
    const { calls, gateway } = heldGateway();
    let lease = true;
    const { started, ended } = sendWave(wave(4), tools(gateway, { mayStart: () => lease }));
    await settle();
    lease = false;
    for (const call of calls) call.answer(ok('SM'));
    await started;
    expect((await ended).outcomes.map((outcome) => outcome.kind).sort()).toEqual([
      'accepted',
      'accepted',
      'retry',
      'retry',
    ]);
    expect(calls).toHaveLength(2);
  });

  test('shutting down hands back the rest and waits for the calls under way', async () => {
    const { calls, gateway } = heldGateway();
    const stop = new AbortController();
    const { ended } = sendWave(wave(3, { msPerSegment: 60_000 }), tools(gateway, { signal: stop.signal }));
    await settle();
    stop.abort();
    calls[0]?.answer(ok('SM'));
    expect((await ended).outcomes.map((outcome) => outcome.kind).sort()).toEqual(['accepted', 'retry', 'retry']);
  });

  test('a refusal of the account stops the wave; nobody else is refused for it', async () => {
    const { calls, gateway } = heldGateway();
    const { ended } = sendWave(wave(4), tools(gateway));
    await settle();
    calls[0]?.answer({ ok: false, cause: 'misconfigured', code: '20003', detail: 'Authenticate' });
    calls[1]?.answer(ok('SM'));
    const sent = await ended;
    expect(sent.misconfigured).toEqual({ code: '20003', detail: 'Authenticate' });
    expect(sent.outcomes.filter((outcome) => outcome.kind === 'retry')).toHaveLength(3);
  });

  test('an adapter that throws has said nothing of the message', async () => {
    const gateway = { send: () => Promise.reject(new Error('bug')) } as unknown as SmsGateway;
    const { ended } = sendWave(wave(1), tools(gateway));
    expect((await ended).outcomes).toMatchObject([{ kind: 'unclear', errorCode: 'adapter_fault' }]);
  });

  test('tells when few calls are left to begin: half a wave that nothing holds up, or what the pace lets go in a moment', async () => {
    const { calls, gateway } = heldGateway();
    const { nearlyStarted, started, ended } = sendWave(wave(6), tools(gateway));
    const seen: string[] = [];
    void nearlyStarted.then(() => seen.push(`nearly at ${calls.length}`));
    void started.then(() => seen.push(`started at ${calls.length}`));
    for (let answered = 0; answered < 6; answered += 1) {
      await settle();
      calls[answered]?.answer(ok(`SM${answered}`));
    }
    await ended;
    expect(seen).toEqual(['nearly at 3', 'started at 6']);

    const paced = heldGateway();
    const slow = sendWave(wave(4, { msPerSegment: 30 }), tools(paced.gateway, { slots: plenty() }));
    await slow.nearlyStarted;
    expect(paced.calls).toHaveLength(4);
  });

  test('calls are spaced by the pace', async () => {
    const times: number[] = [];
    const gateway = {
      send: () => {
        times.push(performance.now());
        return Promise.resolve(ok('SM'));
      },
    } as unknown as SmsGateway;
    const begin = performance.now();
    await sendWave(wave(4, { startsInMs: 30, msPerSegment: 20 }), tools(gateway)).ended;
    times.forEach((time, index) => expect(time - begin).toBeGreaterThanOrEqual(30 + index * 20 - 3));
  });

  test('a standstill is not made up for in a burst', async () => {
    const times: number[] = [];
    const gateway = {
      send: () => {
        times.push(performance.now());
        // As a stopped process, or a collector at work: 400 ms, twenty calls' worth.
        if (times.length === 2) while (performance.now() < (times[1] ?? 0) + 400);
        return Promise.resolve(ok('SM'));
      },
    } as unknown as SmsGateway;
    await sendWave(wave(12, { msPerSegment: 20 }), tools(gateway)).ended;
    const after = times.slice(2).map((time) => time - (times[1] ?? 0) - 400);
    after.forEach((late, index) => expect(late).toBeGreaterThanOrEqual(index * 20 - 50 - 3));
  });
});
