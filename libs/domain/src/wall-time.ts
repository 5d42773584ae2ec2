import { resolveInstant } from './schedule-time.js';
import { offsetAt } from './timezone.js';

/** Longer than any zone has ever put its clocks back, shorter than the time to its next change. */
const PAST_THE_CHANGE = 12 * 3_600_000;

/** What the clock of a zone shows at an instant, to the minute: `2027-02-01T17:30`. */
export function wallTimeOf(instant: Date, timezone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timezone)).toISOString().slice(0, 16);
}

/** `skipped` with the time the clocks show in its stead, `repeated` with the later of the two instants. */
export type ClockChange = { kind: 'skipped'; shown: string } | { kind: 'repeated'; second: Date };

/** What the clocks of a zone do to a wall time (`2027-03-14T02:30`), where they change at it; undefined on all other days. */
export function clockChangeAt(wall: string, timezone: string): ClockChange | undefined {
  const resolved = resolveInstant(wall, timezone);
  if (!resolved.ok) return undefined;
  const shown = wallTimeOf(resolved.instant, timezone);
  if (shown !== wall) return { kind: 'skipped', shown };
  const first = resolved.instant.getTime();
  const second = first + offsetAt(first, timezone) - offsetAt(first + PAST_THE_CHANGE, timezone);
  const again = second > first && wallTimeOf(new Date(second), timezone) === wall;
  return again ? { kind: 'repeated', second: new Date(second) } : undefined;
}
