import { describeDistance, describeTime } from './describe-time.js';
import { judgeStart } from './judge-start.js';
import { suggestTimes } from './suggest-times.js';

const NOW = new Date('2026-08-11T10:00:00Z');
const KOLKATA = { timezone: 'Asia/Kolkata', now: NOW, locale: 'en-GB' };
const at = (date: string, time: string) => ({ mode: 'at', date, time }) as const;

describe('a start', () => {
  test('now is now', () => {
    expect(judgeStart({ choice: { mode: 'now' }, timezone: 'UTC', now: NOW })).toEqual({
      instant: NOW,
      problems: [],
      change: undefined,
    });
  });

  test('at a wall time is that of the restaurant', () => {
    const judged = judgeStart({ choice: at('2026-08-14', '17:00'), timezone: 'Asia/Kolkata', now: NOW });
    expect(judged.instant?.toISOString()).toBe('2026-08-14T11:30:00.000Z');
    expect(judged.problems).toEqual([]);
  });

  test.each([
    ['2026-08-11', '15:29', ['scheduled_in_past']],
    ['2027-08-12', '17:00', ['scheduled_too_far']],
    ['', '17:00', ['date_missing']],
    ['2026-08-14', '', ['time_missing']],
    ['', '', ['date_missing', 'time_missing']],
  ])('%s %s is refused: %j', (date, time, problems) => {
    expect(judgeStart({ choice: at(date, time), timezone: 'Asia/Kolkata', now: NOW }).problems).toEqual(problems);
  });

  test('behind the end of the offer is refused, now too', () => {
    const offerEndsAt = new Date('2026-08-14T11:30:00Z');
    const input = { timezone: 'Asia/Kolkata', now: NOW, offerEndsAt };
    expect(judgeStart({ ...input, choice: at('2026-08-14', '17:00') }).problems).toEqual(['offer_ends_before_start']);
    expect(judgeStart({ ...input, choice: at('2026-08-14', '16:59') }).problems).toEqual([]);
    expect(judgeStart({ ...input, now: offerEndsAt, choice: { mode: 'now' } }).problems).toHaveLength(1);
  });

  test('in the hour that the clocks skip says so', () => {
    const now = new Date('2027-03-01T00:00:00Z');
    const judged = judgeStart({ choice: at('2027-03-14', '02:30'), timezone: 'America/New_York', now });
    expect(judged.change).toEqual({ kind: 'skipped', shown: '2027-03-14T03:00' });
    expect(judged.instant?.toISOString()).toBe('2027-03-14T07:00:00.000Z');
  });
});

describe('a time in words', () => {
  test('names day and clock of the restaurant, and the year when it is another', () => {
    expect(describeTime(new Date('2026-08-14T11:30:00Z'), KOLKATA)).toBe('Fri 14 Aug, 17:00');
    expect(describeTime(new Date('2027-01-31T19:00:00Z'), KOLKATA)).toBe('Mon, 1 Feb 2027, 00:30');
  });

  test.each([
    ['2026-08-11T10:25:00Z', 'in 25 minutes'],
    ['2026-08-11T15:00:00Z', 'in 5 hours'],
    ['2026-08-11T23:00:00Z', 'in 13 hours'],
    ['2026-08-12T11:30:00Z', 'tomorrow'],
    ['2026-08-14T11:30:00Z', 'in 3 days'],
    ['2027-02-11T11:30:00Z', 'in 6 months'],
  ])('%s is %s', (instant, words) => {
    expect(describeDistance(new Date(instant), KOLKATA)).toBe(words);
  });
});

describe('suggested times', () => {
  test('are the next before lunch and dinner, and Friday', () => {
    // 15:30 on a Tuesday
    expect(suggestTimes(NOW, 'Asia/Kolkata')).toEqual([
      { date: '2026-08-11', time: '16:30', days: 0 },
      { date: '2026-08-12', time: '11:00', days: 1 },
      { date: '2026-08-12', time: '16:30', days: 1 },
      { date: '2026-08-14', time: '16:30', days: 3 },
    ]);
  });

  test('never lie within the next half hour', () => {
    const soon = suggestTimes(new Date('2026-08-11T10:35:00Z'), 'Asia/Kolkata');
    expect(soon[0]).toEqual({ date: '2026-08-12', time: '11:00', days: 1 });
  });

  test('name Friday once', () => {
    const thursday = suggestTimes(new Date('2026-08-13T03:00:00Z'), 'Asia/Kolkata');
    expect(thursday.filter(({ date, time }) => date === '2026-08-14' && time === '16:30')).toHaveLength(0);
    expect(thursday).toHaveLength(3);
  });
});
