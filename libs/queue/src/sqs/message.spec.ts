import { decodeJob, encodeJob } from './message.js';

const NOW = Date.parse('2026-12-01T09:00:00Z');
const delayOf = (inMs: number) => encodeJob({ name: 'job', data: {}, runAt: new Date(NOW + inMs) }, NOW)?.DelaySeconds;

describe('encodeJob', () => {
  test('what is encoded is decoded', () => {
    const job = { name: 'campaign.launch', data: { campaignId: 'é"\\' } };
    for (const one of [job, { ...job, key: 'launch/1' }]) {
      expect(decodeJob(encodeJob(one, NOW)?.MessageBody)).toEqual(one);
    }
  });

  test('whole seconds, never early, at most fifteen minutes', () => {
    expect(encodeJob({ name: 'job', data: {} }, NOW)?.DelaySeconds).toBe(0);
    expect([-60_000, 0, 1, 1_000, 1_001, 899_001, 900_000].map(delayOf)).toEqual([0, 0, 1, 1, 2, 900, 900]);
    expect([900_001, 86_400_000].map(delayOf)).toEqual([undefined, undefined]);
  });
});

describe('decodeJob', () => {
  test.each([
    undefined,
    '',
    'canary',
    '[]',
    'null',
    '{"name":1,"data":{}}',
    '{"name":"canary"}',
    '{"name":"a","data":[]}',
  ])('refuses %j without repeating it', (body) => {
    expect(() => decodeJob(body)).toThrow(/^a message in the queue is not a job of this product$/);
  });
});
