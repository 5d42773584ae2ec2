import type { Job } from './catalogue.js';
import { OnceASecond } from './once-a-second.js';

const job = (campaignId: string, key?: string): Job => ({
  name: 'campaign.launch',
  data: { campaignId },
  ...(key !== undefined && { key }),
});

describe('OnceASecond', () => {
  let now: number;
  let passed: string[];
  let jobs: OnceASecond;

  beforeEach(() => {
    now = 0;
    passed = [];
    const enqueue = (...all: Job[]) =>
      Promise.resolve(void passed.push(...all.map(({ data }) => (data as { campaignId: string }).campaignId)));
    jobs = new OnceASecond({ enqueue }, () => now);
  });

  test('a key passes again after a second', async () => {
    for (const at of [0, 100, 999, 1_000, 1_100, 2_000]) {
      now = at;
      await jobs.enqueue(job(String(at), 'same'));
    }
    expect(passed).toEqual(['0', '1000', '2000']);
  });

  test('other keys, other jobs of the key, and jobs without one pass', async () => {
    await jobs.enqueue(job('a', 'same'), job('b', 'other'), job('c'), job('d'));
    await jobs.enqueue({ name: 'campaign.close', data: { campaignId: 'e' }, key: 'same' });
    expect(passed).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
