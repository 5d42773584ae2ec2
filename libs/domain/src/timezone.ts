const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** One formatter a zone: making one costs a hundred times more than asking it. Zones are few, names that are none are not kept. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether this is the name of an IANA time zone (offsets such as +05:30 are not). */
export function isTimezone(name: string): boolean {
  if (!NAME.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    // Intl throws RangeError for a zone it does not know: that is the answer.
    return false;
  }
}

/**
 * How far the zone's wall clock is ahead of UTC at an instant, in milliseconds.
 * @throws RangeError for an unknown zone
 */
export function offsetAt(instant: number, timezone: string): number {
  const seconds = Math.floor(instant / 1000) * 1000;
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(timezone).formatToParts(seconds)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - seconds;
}

function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timezone, clock);
  return clock;
}
