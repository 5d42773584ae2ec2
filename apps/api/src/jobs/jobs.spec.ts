import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { Metrics } from '../http/metrics.js';
import type { Job } from './catalogue.js';
import { Jobs } from './jobs.js';

const launch: Job = { name: 'campaign.launch', data: { campaignId: 'c' } };
const lane: Job = { name: 'sms.send-lane', data: { campaignId: 'c' } };

function jobsOver(addAll: (queue: string, jobs: readonly { name: string }[]) => Promise<void>): Jobs {
  return new Jobs(
    new Map([
      ['dinnerbell', { addAll: (jobs) => addAll('dinnerbell', jobs) }],
      ['dinnerbell-lanes', { addAll: (jobs) => addAll('dinnerbell-lanes', jobs) }],
    ]),
    new Metrics(),
  );
}

describe('Jobs', () => {
  const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const log = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);

  beforeEach(() => {
    error.mockClear();
    log.mockClear();
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  test('adds each job to its own queue', async () => {
    const added: string[] = [];
    const jobs = jobsOver((queue, theirs) => {
      added.push(...theirs.map(({ name }) => `${queue} ${name}`));
      return Promise.resolve();
    });
    await jobs.enqueue(launch, lane);
    expect(added).toEqual(['dinnerbell campaign.launch', 'dinnerbell-lanes sms.send-lane']);
    await jobs.enqueue();
    expect(added).toHaveLength(2);
  });

  test('does not reject when the queue does; says so once, and again when it works', async () => {
    let away = true;
    const jobs = jobsOver(() => (away ? Promise.reject(new Error('away')) : Promise.resolve()));
    await jobs.enqueue(launch);
    await jobs.enqueue(launch);
    expect(error).toHaveBeenCalledTimes(1);
    away = false;
    await jobs.enqueue(launch);
    expect(log).toHaveBeenCalledWith('adding to the queue dinnerbell: works again');
  });

  test('does not wait longer than half a second', async () => {
    const began = performance.now();
    await jobsOver(() => new Promise(() => undefined)).enqueue(launch, lane);
    expect(performance.now() - began).toBeLessThan(700);
  });
});
