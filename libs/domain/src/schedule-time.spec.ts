import fc from 'fast-check';
import { isTimezone, resolveInstant } from './schedule-time.js';

function instant(text: string, timezone?: string): string {
  const resolved = resolveInstant(text, timezone);
  return resolved.ok ? resolved.instant.toISOString() : resolved.code;
}

test.each([
  ['2026-12-24T18:00:00+01:00', undefined, '2026-12-24T17:00:00.000Z'],
  ['2026-12-24T18:00:00Z', undefined, '2026-12-24T18:00:00.000Z'],
  ['2026-12-24 18:00-0530', undefined, '2026-12-24T23:30:00.000Z'],
  ['2026-12-24T18:00:00.123456+05', undefined, '2026-12-24T13:00:00.123Z'],
  ['2026-12-24T18:00+01:00', 'America/Chicago', '2026-12-24T17:00:00.000Z'],
  ['2026-12-24T18:00', 'America/Chicago', '2026-12-25T00:00:00.000Z'],
  ['2028-02-29T12:00', 'UTC', '2028-02-29T12:00:00.000Z'],
  ['2026-12-24T18:00', undefined, 'timezone_needed'],
  ['2026-12-24T18:00', 'Chicago', 'bad_timezone'],
  ['2026-12-24T18:00Z', 'Mars/Base', 'bad_timezone'],
  ['2026-12-24T18:00', '+05:30', 'bad_timezone'],
  ['2026-02-29T12:00Z', undefined, 'bad_time'],
  ['2026-13-01T12:00Z', undefined, 'bad_time'],
  ['2026-12-24T24:00Z', undefined, 'bad_time'],
  ['2026-12-24T23:60Z', undefined, 'bad_time'],
  ['2026-12-24T18:00+19:00', undefined, 'bad_time'],
  ['2026-12-24', 'UTC', 'bad_time'],
  ['tomorrow', 'UTC', 'bad_time'],
  ['1969-12-31T00:00Z', undefined, 'bad_time'],
])('%s in %s is %s', (text, timezone, expected) => {
  expect(instant(text, timezone)).toBe(expected);
});

/** Clock changes as the IANA database has them: wall time asked, and the instant it stands for. */
test.each([
  // A gap: the first instant after it.
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:00:00.000Z'],
  ['America/Chicago', '2026-03-08T02:00', '2026-03-08T08:00:00.000Z'],
  ['America/New_York', '2026-03-08T02:59:59.900', '2026-03-08T07:00:00.000Z'],
  ['America/Los_Angeles', '2026-03-08T02:59', '2026-03-08T10:00:00.000Z'],
  ['America/St_Johns', '2026-03-08T02:15', '2026-03-08T05:30:00.000Z'],
  ['America/Havana', '2026-03-08T00:30', '2026-03-08T05:00:00.000Z'],
  ['America/Santiago', '2026-09-06T00:30', '2026-09-06T04:00:00.000Z'],
  ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:00:00.000Z'],
  ['Europe/Paris', '2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
  ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:00:00.000Z'],
  ['Asia/Beirut', '2026-03-29T00:30', '2026-03-28T22:00:00.000Z'],
  ['Asia/Jerusalem', '2026-03-27T02:30', '2026-03-27T00:00:00.000Z'],
  ['Australia/Sydney', '2026-10-04T02:30', '2026-10-03T16:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30:00.000Z'],
  ['Pacific/Auckland', '2026-09-27T02:30', '2026-09-26T14:00:00.000Z'],
  ['Pacific/Chatham', '2026-09-27T03:00', '2026-09-26T14:00:00.000Z'],
  ['Antarctica/Troll', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
  ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Kwajalein', '1993-08-21T12:00', '1993-08-21T12:00:00.000Z'],
  // A fold: the first of the two.
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  ['America/St_Johns', '2026-11-01T01:30', '2026-11-01T04:00:00.000Z'],
  ['America/Sao_Paulo', '2019-02-16T23:30', '2019-02-17T01:30:00.000Z'],
  ['Europe/Dublin', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
  ['Antarctica/Troll', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['Africa/Casablanca', '2026-02-15T02:30', '2026-02-15T01:30:00.000Z'],
  // No change near: half and quarter hours, no daylight saving.
  ['Asia/Kolkata', '2026-12-24T18:00', '2026-12-24T12:30:00.000Z'],
  ['Asia/Kathmandu', '2026-12-24T18:00', '2026-12-24T12:15:00.000Z'],
  ['Asia/Tehran', '2026-12-24T18:00', '2026-12-24T14:30:00.000Z'],
  ['America/Phoenix', '2026-03-08T02:30', '2026-03-08T09:30:00.000Z'],
  ['Pacific/Kiritimati', '2026-12-24T18:00', '2026-12-24T04:00:00.000Z'],
])('%s shows %s at %s', (timezone, wall, expected) => {
  expect(instant(wall, timezone)).toBe(expected);
});

const ZONES = [
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Phoenix',
  'America/Asuncion',
  'America/Nuuk',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Europe/London',
  'Europe/Moscow',
  'Europe/Chisinau',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Gaza',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Australia/Eucla',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

/** What the zone's clock shows, written by another formatter than the one under test. */
function clock(at: Date, timeZone: string): string {
  return at.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
}

const SPAN = { min: Date.UTC(1973, 0, 1), max: Date.UTC(2037, 11, 31) };

test('an instant is found again by its wall time, or an earlier one that shows the same', () => {
  const at = fc.integer(SPAN).map((time) => new Date(time - (time % 1000)));
  fc.assert(
    fc.property(at, fc.constantFrom(...ZONES), (wanted, timezone) => {
      const found = new Date(instant(clock(wanted, timezone), timezone));
      expect(clock(found, timezone)).toBe(clock(wanted, timezone));
      expect(found.getTime()).toBeLessThanOrEqual(wanted.getTime());
    }),
    { numRuns: 1_000 },
  );
});

test('any wall time gives the first instant at which the clock shows it or later', () => {
  const at = fc.integer(SPAN).map((time) => new Date(time - (time % 60_000)));
  fc.assert(
    fc.property(at, fc.constantFrom(...ZONES), (wall, timezone) => {
      const asked = wall.toISOString().slice(0, 19);
      const found = new Date(instant(asked, timezone));
      expect(clock(found, timezone) >= asked).toBe(true);
      expect(clock(new Date(found.getTime() - 1000), timezone) < asked || clock(found, timezone) === asked).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('zones are IANA names', () => {
  expect(ZONES.every(isTimezone)).toBe(true);
  expect(['UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'].every(isTimezone)).toBe(true);
  expect(['', '+05:30', 'utc+1', 'Nowhere', 'America/', '../etc', 'America/Chicago '].some(isTimezone)).toBe(false);
});
