import { retryAfterMs } from './retry-after.js';

const now = Date.parse('2026-11-22T18:00:00Z');

test.each([
  [undefined, undefined],
  ['7', 7_000],
  ['0.5', 500],
  ['0', 0],
  ['Sun, 22 Nov 2026 18:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 17:00:00 GMT', 0],
  ['999999', 3_600_000],
  ['soon', undefined],
])('%s is %s ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));
