import { offsetAt, isTimezone } from './timezone.js';

export { isTimezone };

export type ResolvedInstant =
  | { ok: true; instant: Date; timezone?: string }
  | { ok: false; code: 'bad_time' | 'bad_timezone' | 'timezone_needed'; detail: string };

const HOUR_MS = 3_600_000;
/** Date and time of ISO 8601, with or without an offset. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

const BAD_TIME = 'A time is written like 2026-12-24T18:00:00+01:00, or 2026-12-24T18:00 with a time zone.';
const BAD_ZONE = 'The time zone is no IANA name such as America/Chicago.';
const ZONE_NEEDED = 'A time without an offset needs a time zone such as America/Chicago.';

/**
 * The instant of an ISO 8601 time: with an offset it stands for itself; without, it is the wall clock of `timezone`.
 * A wall time that the clocks skip becomes the first instant after the gap; one that they show twice, the first of the two.
 */
export function resolveInstant(text: string, timezone?: string): ResolvedInstant {
  if (timezone !== undefined && !isTimezone(timezone)) return { ok: false, code: 'bad_timezone', detail: BAD_ZONE };
  const match = ISO.exec(text.trim());
  const wall = match && wallOf(match);
  if (!match || wall === undefined || wall === null) return { ok: false, code: 'bad_time', detail: BAD_TIME };

  const offset = match[8] === undefined ? undefined : readOffset(match[8]);
  if (Number.isNaN(offset)) return { ok: false, code: 'bad_time', detail: BAD_TIME };
  if (offset !== undefined) {
    return { ok: true, instant: new Date(wall - offset), ...(timezone === undefined ? {} : { timezone }) };
  }
  if (timezone === undefined) return { ok: false, code: 'timezone_needed', detail: ZONE_NEEDED };
  return { ok: true, instant: new Date(instantOf(wall, timezone)), timezone };
}

/** The wall clock as if it were UTC, in milliseconds; undefined when the calendar has no such time. */
function wallOf(match: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  if (!year || year < 1970 || !month || !day || hour === undefined || minute === undefined || second === undefined) {
    return undefined;
  }
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const millisecond = Math.trunc(Number(`0.${match[7] ?? 0}`) * 1000);
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/** Milliseconds east of UTC; NaN when out of range. */
function readOffset(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  if (Number(hours) > 18 || Number(minutes) > 59) return Number.NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60) * HOUR_MS;
}

/** No zone has ever been more than 15 h 14 min behind or ahead of UTC. */
const WIDEST = 16 * HOUR_MS;

function instantOf(wall: number, timezone: string): number {
  const before = wall - WIDEST;
  const after = wall + WIDEST;
  const candidates = [wall - offsetAt(before, timezone), wall - offsetAt(after, timezone)];
  const shown = candidates.filter((instant) => instant + offsetAt(instant, timezone) === wall);
  return shown.length > 0 ? Math.min(...shown) : firstAfterGap(wall, timezone, before, after);
}

/** The moment of the change: the first instant whose wall clock is past the wanted one. */
function firstAfterGap(wall: number, timezone: string, before: number, after: number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(middle, timezone) > wall) high = middle;
    else low = middle;
  }
  return high;
}
