import type { SendOutcome, SmsGateway } from '@dinnerbell/sms-gateways';
import type { Env } from '../config/env.js';
import { SendSlots } from './send-slots.js';
import { sendWave, type SendTools } from './send-wave.js';
import type { Wave, WaveMessage } from './wave.js';

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `0199c1de-7c0a-7d3e-9a60-${String(n).padStart(12, '0')}`);
const message = (recipientId: string): WaveMessage => ({
  ...{ recipientId, to: '+12125550100', body: 'Soup', segments: 1, credits: 1, attempt: 1, others: 0 },
});
const wave = (count: number, over: Partial<Wave> = {}): Wave => ({
  ...{
    id: 'w',
    campaignId: 'c',
    merchantId: 'm',
    accountId: 'a',
    vendor: 'twilio',
    ownSender: true,
    probe: false,
    watched: false,
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

  test('eight answers in a row that were none, and no more calls begin: the rest goes back, for another account at once', async () => {
    let calls = 0;
    const gateway = {
      send: async (): Promise<SendOutcome> => (
        (calls += 1),
        { ok: false, cause: 'unclear', code: 'no_answer', detail: '' }
      ),
    } as unknown as SmsGateway;
    const messages = ids(20).map((id) => ({ ...message(id), others: 1 }));
    const sent = await sendWave(wave(0, { messages, msPerSegment: 3 }), tools(gateway)).ended;
    expect([calls, sent.marks, sent.again]).toEqual([8, '00000000', true]);
    expect(sent.outcomes.filter(({ kind }) => kind === 'unclear')).toHaveLength(8);
    expect(sent.outcomes.filter(({ kind }) => kind === 'retry')).toHaveLength(12);
  });

  describe('in batches', () => {
    const templated = (id: string, template: string) => ({
      ...message(id),
      template: { id: template, variables: { n: id } },
    });
    const batches = (answer: (batch: readonly { reference: string }[]) => SendOutcome[]) => {
      const sizes: number[] = [];
      const sendBatch = async (batch: readonly { reference: string }[]) => (sizes.push(batch.length), answer(batch));
      return { sizes, gateway: { batchSize: 3, sendBatch } as unknown as SendTools['gateway'] };
    };

    test('a request holds texts of one template, as many as it takes; each has its own outcome', async () => {
      const { sizes, gateway } = batches((batch) => batch.map(({ reference }) => ok(reference)));
      const messages = ids(8).map((id, at) => templated(id, at % 2 === 0 ? 'even' : 'odd'));
      const { outcomes, marks } = await sendWave(wave(0, { messages }), tools(gateway)).ended;
      expect(sizes).toEqual([3, 1, 3, 1]);
      expect(new Set(outcomes.map(({ recipientId }) => recipientId))).toEqual(new Set(ids(8)));
      expect(new Set(outcomes.map(({ gatewayMessageId }) => gatewayMessageId)).size).toBe(8);
      expect(marks).toMatch(/^1+$/);
    });

    test('one that is lost leaves all its texts in doubt, two of them the gateway', async () => {
      const lost: SendOutcome = { ok: false, cause: 'unclear', code: 'connection_lost', detail: '' };
      const { sizes, gateway } = batches((batch) => batch.map(() => lost));
      const messages = ids(12).map((id) => ({ ...templated(id, 'one') }));
      const gate = { ...gateway, batchSize: 4 } as SendTools['gateway'];
      // A batch each 0.4 s: also a machine that stumbles has seen the second one lost before the third would begin.
      const { outcomes } = await sendWave(wave(0, { messages, msPerSegment: 100 }), tools(gate)).ended;
      expect(sizes).toEqual([4, 4]);
      expect(outcomes.filter(({ kind }) => kind === 'unclear')).toHaveLength(8);
      expect(outcomes.filter(({ kind }) => kind === 'retry')).toHaveLength(4);
    });

    test('an answer that is missing says nothing of its text', async () => {
      const { gateway } = batches((batch) => batch.slice(1).map(({ reference }) => ok(reference)));
      const { outcomes } = await sendWave(
        wave(0, { messages: ids(2).map((id) => templated(id, 'one')) }),
        tools(gateway),
      ).ended;
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'unclear']);
    });
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
