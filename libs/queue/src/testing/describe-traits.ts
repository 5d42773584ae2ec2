import { waitFor } from '@dinnerbell/testing';
import type { QueueTraits } from '../queue-traits.js';
import type { Bench } from './describe-queue.js';
import { Recorder } from './recorder.js';

type Test = (name: string, act: () => Promise<void>) => void;

/** What only some drivers do: tested where the driver's traits promise it, skipped by name elsewhere. */
export function describeTraits(bench: Bench, { keepsKeys, furthestMs }: QueueTraits): void {
  const only = (promised: boolean, why: string): Test =>
    promised ? test : (name, act) => test.skip(`${name}: ${why}`, act);
  const testKeys = only(keepsKeys, 'this driver keeps no keys');
  const testFurthest = only(Number.isFinite(furthestMs), 'this driver puts jobs off as long as is wanted');

  testKeys('drops a second job of a key while the first one waits, per name', async () => {
    const seen = new Recorder();
    const queue = bench.open();
    await queue.add({ name: 'launch', key: 'a:1', data: { id: 'first' } });
    await queue.add({ name: 'launch', key: 'a:1', data: { id: 'second' } });
    await queue.addAll([
      { name: 'close', key: 'a:1', data: { id: 'other name' } },
      { name: 'launch', key: 'a%3A1', data: { id: 'other key' } },
      { name: 'launch', key: '7', data: { id: 'a number' } },
    ]);
    await queue.process(seen.handle, { concurrency: 1 });
    await seen.hasTaken(4);
    expect(seen.ids().sort()).toEqual(['a number', 'first', 'other key', 'other name']);
  });

  testKeys('frees the key once the job is done', async () => {
    const seen = new Recorder();
    const queue = bench.open();
    await queue.process(seen.handle, { concurrency: 1 });
    for (let turn = 1; turn <= 3; turn += 1) {
      await waitFor(async () => {
        await queue.add({ name: 'job', key: 'same', data: { id: String(turn) } });
        return seen.ids().includes(String(turn));
      });
    }
  });

  testKeys('frees the key of a job that failed for good', async () => {
    const seen = new Recorder(({ data }) => {
      if (data['id'] === 'bad') throw new Error('as the test wants');
    });
    const queue = bench.open({ attempts: 2 });
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.add({ name: 'job', key: 'same', data: { id: 'bad' } });
    await waitFor(async () => {
      await queue.add({ name: 'job', key: 'same', data: { id: 'good' } });
      return seen.ids().includes('good');
    });
    expect(seen.ids().slice(0, 3)).toEqual(['bad', 'bad', 'good']);
  });

  testFurthest('leaves out what is to run later than it can put off, and says nothing', async () => {
    const seen = new Recorder();
    const queue = bench.open();
    await queue.process(seen.handle, { concurrency: 1 });
    const later = { name: 'job', data: { id: 'later' }, runAt: new Date(Date.now() + furthestMs + 60_000) };
    await queue.add(later);
    await queue.addAll([later, { name: 'job', data: { id: 'now' } }, later]);
    await seen.hasTaken(1);
    expect(seen.ids()).toEqual(['now']);
  });
}
