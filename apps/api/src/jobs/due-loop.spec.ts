import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { waitFor } from '@dinnerbell/testing';
import type { Database, Tx } from '../database/transaction.js';
import { Complaints } from './complaints.js';
import { DueLoop } from './due-loop.js';

/** One loop over a source that is due again `waitMs` after each tick (null: never), with a database that does what `tick` does. */
function loopOf(waitMs: number | null, tick: () => Promise<void>): { loop: DueLoop; enqueued: string[] } {
  const enqueued: string[] = [];
  const tx = { query: () => Promise.resolve([{ ms: waitMs }]) } as unknown as Tx;
  const database = { transaction: (_: unknown, fn: (tx: Tx) => Promise<unknown>) => fn(tx) } as unknown as Database;
  const jobs = {
    enqueue: (...all: { name: string }[]) => Promise.resolve(void enqueued.push(...all.map((one) => one.name))),
  };
  const source = {
    name: 'spec',
    enqueueDue: async () => {
      await tick();
      return [{ name: 'sms.reconcile' as const, data: {} }];
    },
    nextDueAt: () => Promise.resolve(waitMs === null ? null : new Date()),
  };
  const complaints = new Complaints(new Logger('spec'));
  return { loop: new DueLoop(source, database, jobs, complaints), enqueued };
}

describe('DueLoop', () => {
  const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);

  afterAll(() => {
    jest.restoreAllMocks();
  });

  test('ticks when the next row comes due, or once a second', async () => {
    const at: Record<string, number[]> = { soon: [], never: [] };
    const soon = loopOf(30, () => Promise.resolve(void at['soon']?.push(performance.now())));
    const never = loopOf(null, () => Promise.resolve(void at['never']?.push(performance.now())));
    soon.loop.start();
    never.loop.start();
    await waitFor(() => at['never']?.length === 3);
    await Promise.all([soon.loop.stop(), never.loop.stop()]);
    const [first = 0, , third = 0] = at['never'] ?? [];
    expect(third - first).toBeGreaterThanOrEqual(1_980);
    expect(third - first).toBeLessThan(3_000);
    expect(at['soon']?.length).toBeGreaterThan(20);
    expect(never.enqueued).toHaveLength(3);
  });

  test('does not spin while rows stay due', async () => {
    let ticks = 0;
    const { loop } = loopOf(-5, () => Promise.resolve(void (ticks += 1)));
    const began = performance.now();
    loop.start();
    await waitFor(() => ticks === 4);
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
    await loop.stop();
  });

  test('carries on after a fault, and names the source in one complaint', async () => {
    let ticks = 0;
    const { loop, enqueued } = loopOf(1, () => {
      ticks += 1;
      return ticks < 3 ? Promise.reject(new Error('away')) : Promise.resolve();
    });
    loop.start();
    await waitFor(() => enqueued.length > 0);
    await loop.stop();
    expect(error.mock.calls.map(([text]) => text as string)).toEqual(['due: spec: away']);
  });

  test('never has two ticks at once, and stop waits for the one that runs', async () => {
    let running = 0;
    let most = 0;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const { loop } = loopOf(1, async () => {
      running += 1;
      most = Math.max(most, running);
      await held;
      running -= 1;
    });
    loop.start();
    loop.start();
    await waitFor(() => running === 1);
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await Promise.resolve();
    expect(stopped).toBe(false);
    letGo();
    await stopping;
    expect({ running, most }).toEqual({ running: 0, most: 1 });
  });
});
