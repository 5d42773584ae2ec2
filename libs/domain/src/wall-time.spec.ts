import fc from 'fast-check';
import { resolveInstant } from './schedule-time.js';
import { clockChangeAt, wallTimeOf } from './wall-time.js';

describe('the clock on the wall', () => {
  test.each([
    ['2027-02-01T22:30:00Z', 'America/New_York', '2027-02-01T17:30'],
    ['2027-08-14T11:30:00Z', 'Asia/Kolkata', '2027-08-14T17:00'],
    ['2026-12-31T23:59:59Z', 'UTC', '2026-12-31T23:59'],
  ])('%s in %s is %s', (instant, timezone, wall) => {
    expect(wallTimeOf(new Date(instant), timezone)).toBe(wall);
  });

  test('is the other way round of resolveInstant wherever the clocks stand still', () => {
    const minutes = fc.integer({ min: 28_000_000, max: 33_000_000 });
    const zones = fc.constantFrom('America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const wall = wallTimeOf(new Date(minute * 60_000), zone);
        const back = resolveInstant(wall, zone);
        const change = clockChangeAt(wall, zone);
        const same = back.ok && back.instant.getTime() === minute * 60_000;
        const second = change?.kind === 'repeated' && change.second.getTime() === minute * 60_000;
        expect(same || second).toBe(true);
      }),
    );
  });
});

describe('a change of the clocks', () => {
  test('skips an hour in spring: the next time that exists is shown', () => {
    expect(clockChangeAt('2027-03-14T02:30', 'America/New_York')).toEqual({
      kind: 'skipped',
      shown: '2027-03-14T03:00',
    });
  });

  test('repeats an hour in autumn: the later of the two is told', () => {
    const change = clockChangeAt('2026-11-01T01:30', 'America/New_York');
    expect(change).toEqual({ kind: 'repeated', second: new Date('2026-11-01T06:30:00Z') });
  });

  test('of half an hour is one too', () => {
    expect(clockChangeAt('2027-04-04T01:45', 'Australia/Lord_Howe')).toMatchObject({ kind: 'repeated' });
    expect(clockChangeAt('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual({
      kind: 'skipped',
      shown: '2026-10-04T02:30',
    });
  });

  test.each([
    ['2027-03-14T01:59', 'America/New_York'],
    ['2027-03-14T03:00', 'America/New_York'],
    ['2026-11-01T02:00', 'America/New_York'],
    ['2026-11-01T00:59', 'America/New_York'],
    ['2027-03-14T02:30', 'Asia/Kolkata'],
    ['no time', 'Asia/Kolkata'],
  ])('is none at %s in %s', (wall, timezone) => {
    expect(clockChangeAt(wall, timezone)).toBeUndefined();
  });
});
