import { randomUUID } from 'node:crypto';
import { startSqs, waitFor, type SqsServer } from '@dinnerbell/testing';
import { openQueue } from '../open-queue.js';
import type { JobQueue, QueueOptions } from '../port.js';
import { Recorder } from '../testing/recorder.js';

describe('SQS and nothing else', () => {
  let server: SqsServer;
  let prefix: string;
  let opened: JobQueue[];
  let faults: Error[];

  beforeAll(async () => {
    server = await startSqs();
  });
  beforeEach(() => {
    prefix = randomUUID();
    opened = [];
    faults = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((queue) => queue.close()));
  });
  afterAll(() => server.stop());

  const open = (options: Partial<QueueOptions> = {}, url = server.queueUrl(prefix)): JobQueue => {
    const queue = openQueue(url, { name: 'jobs', backoffMs: 10, onError: (error) => faults.push(error), ...options });
    opened.push(queue);
    return queue;
  };
  const count = () => server.count(`${prefix}-jobs`);

  test('a job that fails for good is kept in the dead-letter queue', async () => {
    const seen = new Recorder(() => Promise.reject(new Error('as the test wants')));
    const queue = open({ attempts: 2 });
    await queue.process(seen.handle, { concurrency: 4 });
    await queue.add({ name: 'job', data: { id: 'bad' } });
    await waitFor(() => server.count(`${prefix}-jobs-dead`)?.ready === 1);
    expect(seen.ids()).toEqual(['bad', 'bad']);
    expect(count()).toEqual({ ready: 0, delayed: 0, inflight: 0 });
    expect(faults).toEqual([]);
  });

  test('five tries unless told otherwise, each after a longer pause', async () => {
    const seen = new Recorder(() => Promise.reject(new Error('as the test wants')));
    const queue = open({ backoffMs: 600 });
    await queue.process(seen.handle, { concurrency: 1 });
    await queue.add({ name: 'job', data: { id: 'bad' } });
    await seen.hasTaken(3);
    const [first = 0, second = 0, third = 0] = seen.taken.map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(990);
    expect(third - second).toBeGreaterThanOrEqual(1_990);
    expect(server.redrive(`${prefix}-jobs`)).toMatchObject({ maxReceiveCount: 5 });
  });

  test('a job stays hidden while its handler runs, longer than its lock', async () => {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const seen = new Recorder(() => finished);
    const queue = open({ lockMs: 1_000 });
    await queue.process(seen.handle, { concurrency: 2 });
    await queue.add({ name: 'job', data: { id: 'long' } });
    await seen.hasTaken(1);
    // Put off for longer than two locks: when it comes, the first job was hidden all the while.
    await queue.add({ name: 'job', data: { id: 'other' }, runAt: new Date(Date.now() + 2_500) });
    await seen.hasTaken(2);
    expect(seen.ids()).toEqual(['long', 'other']);
    finish();
    await waitFor(() => count()?.inflight === 0);
    expect(count()).toEqual({ ready: 0, delayed: 0, inflight: 0 });
    expect(faults).toEqual([]);
  });

  test('a copy of a job at work here is dropped; afterwards its key is free', async () => {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const seen = new Recorder(() => finished);
    const queue = open();
    await queue.process(seen.handle, { concurrency: 3 });
    const job = { name: 'job', key: 'same', data: { id: 'a' } };
    await queue.add(job);
    await seen.hasTaken(1);
    await queue.addAll([job, job, { ...job, name: 'another' }, job]);
    await seen.hasTaken(2);
    await waitFor(() => count()?.ready === 0 && count()?.inflight === 2);
    finish();
    await waitFor(() => count()?.inflight === 0);
    await queue.add(job);
    await seen.hasTaken(3);
    expect(seen.taken.map(({ name }) => name)).toEqual(['job', 'another', 'job']);
  });

  test('closes at once in the middle of a long poll', async () => {
    const queue = open();
    await queue.process(new Recorder().handle, { concurrency: 1 });
    await queue.add({ name: 'job', data: { id: 'a' } });
    await waitFor(() => count()?.inflight === 0 && count()?.ready === 0);
    const began = performance.now();
    await queue.close();
    expect(performance.now() - began).toBeLessThan(500);
    expect(faults).toEqual([]);
  });

  test.each([3, 64])('takes no more jobs than it has hands, %i, whatever SQS gives at once', async (concurrency) => {
    let most = 0;
    let running = 0;
    const seen = new Recorder(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    });
    const queue = open();
    await queue.addAll(Array.from({ length: 60 }, (_, id) => ({ name: 'job', data: { id: String(id) } })));
    await queue.process(seen.handle, { concurrency });
    await seen.hasTaken(60);
    expect(most).toBeLessThanOrEqual(concurrency);
    expect(faults).toEqual([]);
  });

  test('a message of somebody else goes the way of a job that fails', async () => {
    const seen = new Recorder();
    const queue = open({ attempts: 1 });
    await queue.process(seen.handle, { concurrency: 1 });
    server.send(`${prefix}-jobs`, 'canary');
    await waitFor(() => server.count(`${prefix}-jobs-dead`)?.ready === 1);
    expect(seen.taken).toEqual([]);
    expect(faults.map(String)).toEqual(['Error: a message in the queue is not a job of this product']);
  });

  describe('what is not made by itself', () => {
    const strict = () => server.queueUrl(prefix).replace('&create=true', '');

    test('a queue that is missing refuses the start and each job, by its name', async () => {
      const queue = open({}, strict());
      await expect(queue.process(() => Promise.resolve(), { concurrency: 1 })).rejects.toThrow(
        `There is no SQS queue ${prefix}-jobs in us-east-1`,
      );
      await expect(queue.add({ name: 'job', data: {} })).rejects.toThrow(`There is no SQS queue ${prefix}-jobs`);
    });

    test('a queue without a dead-letter queue refuses the start', async () => {
      server.create(`${prefix}-jobs`);
      const queue = open({}, strict());
      await queue.add({ name: 'job', data: { id: 'a' } });
      await expect(queue.process(() => Promise.resolve(), { concurrency: 1 })).rejects.toThrow(
        /has no dead-letter queue: give it a redrive policy with a maxReceiveCount of 5\.$/,
      );
    });

    test('with both it works, under a name of its own too', async () => {
      await open().process(() => Promise.resolve(), { concurrency: 1 });
      await opened[0]?.close();
      const seen = new Recorder();
      const queue = open({ name: 'anything' }, `${strict()}&queue.anything=${prefix}-jobs`);
      await queue.process(seen.handle, { concurrency: 1 });
      await queue.add({ name: 'job', data: { id: 'a' } });
      await seen.hasTaken(1);
    });
  });
});

test('a URL that cannot be read is refused at once', () => {
  expect(() => openQueue('sqs://nowhere', { name: 'jobs' })).toThrow(/the queue's URL must name an AWS region/);
});
