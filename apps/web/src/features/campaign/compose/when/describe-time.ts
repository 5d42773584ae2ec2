import { wallTimeOf } from '@dinnerbell/domain';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `Fri 14 Aug, 17:00`, with the year when it is another one than now; in the restaurant's zone. */
export function describeTime(
  instant: Date,
  { timezone, now, locale }: { timezone: string; now: Date; locale: string },
): string {
  const sameYear = wallTimeOf(instant, timezone).slice(0, 4) === wallTimeOf(now, timezone).slice(0, 4);
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  const time = new Intl.DateTimeFormat(locale, { timeZone: timezone, timeStyle: 'short' });
  return `${day.format(instant)}, ${time.format(instant)}`;
}

/** `in 25 minutes`, `in 5 hours`, `tomorrow`, `in 3 days`: days are counted by the calendar of the zone. */
export function describeDistance(
  instant: Date,
  { timezone, now, locale }: { timezone: string; now: Date; locale: string },
): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round((instant.getTime() - now.getTime()) / MINUTE);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const days = Math.round((dayOf(instant, timezone) - dayOf(now, timezone)) / DAY);
  if (Math.abs(days) <= 1 && Math.abs(minutes) < 24 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return Math.abs(days) < 60 ? words.format(days, 'day') : words.format(Math.round(days / 30.44), 'month');
}

function dayOf(instant: Date, timezone: string): number {
  return Date.parse(`${wallTimeOf(instant, timezone).slice(0, 10)}T00:00:00Z`);
}
