import { resolveInstant } from '@dinnerbell/domain';
import { DAY } from './wire/checked-fields.js';

/** The instants between which a list is wanted: days are whole days of `timezone`, the last included. */
export function readRange(range: { from?: string; to?: string }, timezone: string): { from?: Date; before?: Date } {
  const from = range.from === undefined ? undefined : instantOf(range.from, timezone, 0);
  const before = range.to === undefined ? undefined : instantOf(range.to, timezone, 1);
  return { ...(from && { from }), ...(before && { before }) };
}

/** Of a day its midnight, `days` later; a time stands for itself. */
function instantOf(text: string, timezone: string, days: number): Date | undefined {
  const resolved = resolveInstant(DAY.test(text) ? midnight(text, days) : text, timezone);
  return resolved.ok ? resolved.instant : undefined;
}

function midnight(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 16);
}
