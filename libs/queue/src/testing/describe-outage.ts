import { waitFor, type Relay } from '@dinnerbell/testing';
import type { JobQueue } from '../port.js';
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

  /** A first add makes connections and tables, which may take longer than the limit of one. */
  const addInTheEnd = (queue: JobQueue, id: string) =>
    waitFor(() => queue.add({ name: 'job', data: { id } }).then(() => true), {
      what: `job ${id} added`,
    });

  test('refuses to add while the server is away, and carries on when it is back', async () => {
    const faults: Error[] = [];
    const seen = new Recorder();
    const onError = (error: Error) => faults.push(error);
    // A server may give the job to the connection that was cut: then it comes again after this.
    const queue = bench.open({ url: relay.url, addTimeoutMs: LIMIT_MS, lockMs: 1_000, onError });
    await queue.process(seen.handle, { concurrency: 1 });
    await addInTheEnd(queue, 'before');
    await seen.hasTaken(1);

    await relay.cut();
    for (let turn = 0; turn < 3; turn += 1) {
      await expect(queue.add({ name: 'job', data: { id: 'during' } })).rejects.toThrow();
    }
    await waitFor(() => faults.length > 0);

    await relay.mend();
    await addInTheEnd(queue, 'after');
    await waitFor(() => seen.ids().includes('after'));
    await queue.close();
  }, 30_000);

  test('refuses to add at its limit while the server does not answer', async () => {
    const queue = bench.open({ url: relay.url, addTimeoutMs: LIMIT_MS });
    await addInTheEnd(queue, 'before');
    relay.swallow();
    const refused = queue.add({ name: 'job', data: { id: 'during' } });
    await expect(refused).rejects.toThrow(`took longer than ${LIMIT_MS} ms`);
    await relay.cut();
  }, 30_000);

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
