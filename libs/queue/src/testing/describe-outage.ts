import { waitFor, type Relay } from '@dinnerbell/testing';
import type { Bench } from './describe-queue.js';
import { Recorder } from './recorder.js';

const LIMIT_MS = 400;

/** What a driver does when its server, or the process that took a job, goes away. */
export function describeOutage(bench: Bench): void {
  let relay: Relay;

  beforeEach(async () => {
    relay = await bench.relay();
  });
  afterEach(async () => {
    await relay.stop();
  });

  async function refusedAfter(add: Promise<void>): Promise<number> {
    const began = performance.now();
    await expect(add).rejects.toThrow();
    return performance.now() - began;
  }

  test('refuses to add within its limit while the server is away, and carries on when it is back', async () => {
    const faults: Error[] = [];
    const seen = new Recorder();
    const onError = (error: Error) => faults.push(error);
    // A server may give the job to the connection that was cut: then it comes again after this.
    const queue = bench.open({ url: relay.url, addTimeoutMs: LIMIT_MS, lockMs: 1_000, onError });
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.add({ name: 'job', data: { id: 'before' } });
    await seen.hasTaken(1);

    await relay.cut();
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await refusedAfter(queue.add({ name: 'job', data: { id: 'during' } }))).toBeLessThan(LIMIT_MS + 200);
    }
    await waitFor(() => faults.length > 0);

    await relay.mend();
    await waitFor(() => queue.add({ name: 'job', data: { id: 'after' } }).then(() => true));
    await waitFor(() => seen.ids().includes('after'), { timeoutMs: 15_000 });
    await queue.close();
  }, 30_000);

  test('refuses to add within its limit while the server does not answer', async () => {
    const queue = bench.open({ url: relay.url, addTimeoutMs: LIMIT_MS });
    await queue.add({ name: 'job', data: { id: 'before' } });
    relay.swallow();
    expect(await refusedAfter(queue.add({ name: 'job', data: { id: 'during' } }))).toBeLessThan(LIMIT_MS + 200);
    await relay.cut();
  });

  test('closes even while the server is away and a job has just ended', async () => {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const seen = new Recorder(() => finished);
    const queue = bench.open({ url: relay.url });
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.add({ name: 'job', data: { id: 'unlucky' } });
    await seen.hasTaken(1);
    await relay.cut();
    finish();
    await queue.close();
  }, 15_000);

  test('gives a job of a dead consumer to the next one, again and again', async () => {
    let letGo = (): void => undefined;
    const forever = new Promise<void>((resolve) => (letGo = resolve));
    const options = { lockMs: 500, stalledMs: 250 };
    await bench.open().add({ name: 'job', data: { id: 'lane' } });
    for (let death = 0; death < 3; death += 1) {
      const wire = await bench.relay();
      const dying = new Recorder(() => forever);
      await bench.open({ url: wire.url, ...options }).process(dying.handle, { concurrency: 1 });
      await dying.hasTaken(1);
      await wire.stop();
    }
    const seen = new Recorder();
    await bench.open(options).process(seen.handle, { concurrency: 1 });
    await seen.hasTaken(1);
    letGo();
  }, 30_000);
}
