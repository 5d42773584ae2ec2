import { waitFor } from '@dinnerbell/testing';
import type { Bench } from './describe-queue.js';
import { Recorder } from './recorder.js';

/** What a driver does while its server is there. */
export function describeDelivery(bench: Bench): void {
  test('hands name and ids to the handler', async () => {
    const seen = new Recorder();
    const queue = bench.open();
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.add({ name: 'campaign.launch', data: { id: 'a', campaignId: 'b' } });
    await seen.hasTaken(1);
    expect(seen.taken[0]).toMatchObject({ name: 'campaign.launch', data: { id: 'a', campaignId: 'b' } });
  });

  test('runs a job not before its time, and soon after', async () => {
    const seen = new Recorder();
    const queue = bench.open();
    await queue.process(seen.handle, { concurrency: 1 });
    const runAt = new Date(Date.now() + 700);
    await queue.addAll([
      { name: 'job', data: { id: 'later' }, runAt },
      { name: 'job', data: { id: 'gone by' }, runAt: new Date(Date.now() - 60_000) },
      { name: 'job', data: { id: 'now' } },
    ]);
    await seen.hasTaken(3);
    expect(seen.ids().slice(0, 2).sort()).toEqual(['gone by', 'now']);
    const late = (seen.taken[2]?.at ?? 0) - runAt.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(2_000);
  });

  test('tries a failing job as often as told, then drops it', async () => {
    const seen = new Recorder(({ data }) => {
      if (data['id'] === 'bad') throw new Error('as the test wants');
    });
    const queue = bench.open({ attempts: 3 });
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.add({ name: 'job', data: { id: 'bad' } });
    await seen.hasTaken(3);
    // A fourth try would come before this one.
    await queue.add({ name: 'job', data: { id: 'good' }, runAt: new Date(Date.now() + 3_000) });
    await waitFor(() => seen.ids().includes('good'));
    expect(seen.ids()).toEqual(['bad', 'bad', 'bad', 'good']);
  });

  test('keeps jobs for the next process, delayed ones too', async () => {
    const before = bench.open();
    await before.add({ name: 'job', data: { id: 'now' } });
    await before.add({ name: 'job', data: { id: 'later' }, runAt: new Date(Date.now() + 500) });
    await before.close();
    const seen = new Recorder();
    await bench.open().process(seen.handle, { concurrency: 1 });
    await seen.hasTaken(2);
    expect(seen.ids()).toEqual(['now', 'later']);
  });

  test('on close fires the signal, waits for the running job and takes no other', async () => {
    let handBack = (): void => undefined;
    const handedBack = new Promise<void>((resolve) => (handBack = resolve));
    let told = false;
    const seen = new Recorder(async ({ signal }) => {
      signal.addEventListener('abort', () => (told = true));
      await handedBack;
    });
    const queue = bench.open();
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.addAll([
      { name: 'job', data: { id: 'running' } },
      { name: 'job', data: { id: 'waiting' } },
    ]);
    await seen.hasTaken(1);
    let closed = false;
    const closing = queue.close().then(() => (closed = true));
    await waitFor(() => told);
    expect(closed).toBe(false);
    handBack();
    await closing;
    expect(seen.taken).toHaveLength(1);

    const next = new Recorder();
    await bench.open().process(next.handle, { concurrency: 1 });
    await next.hasTaken(1);
    expect([...seen.ids(), ...next.ids()].sort()).toEqual(['running', 'waiting']);
  });

  test('gives each of many jobs to one of two consumers, once', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => String(index));
    const seen = [new Recorder(), new Recorder()];
    for (const recorder of seen) await bench.open().process(recorder.handle, { concurrency: 8 });
    await bench.open().addAll(ids.map((id) => ({ name: 'job', data: { id } })));
    await waitFor(() => seen.flatMap((one) => one.ids()).length >= ids.length, { timeoutMs: 50_000 });
    expect(seen.flatMap((one) => one.ids()).sort()).toEqual([...ids].sort());
  });
}
