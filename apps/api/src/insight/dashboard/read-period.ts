import { Problem } from '../../http/problem.js';

/** Whole days, as 2027-02-01, the last included. */
export interface Period {
  from: string;
  to: string;
  days: number;
  /** The first day of the period before: as many days, up to the day before `from`. */
  previousFrom: string;
}

const USUAL_DAYS = 30;
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** The period asked for; by default the 30 days up to `to`, and `to` is today. 400 when it ends before it begins or has more than 400 days. */
export function readPeriod(asked: { from?: string; to?: string }, today: string): Period {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(to, 1 - USUAL_DAYS);
  const days = (midnightOf(to) - midnightOf(from)) / DAY_MS + 1;
  if (days < 1) throw refuse(asked.from === undefined ? 'to' : 'from', 'The period ends before it begins.');
  if (days > MOST_DAYS) throw refuse('from', `A period has at most ${MOST_DAYS} days.`);
  return { from, to, days, previousFrom: addDays(from, -days) };
}

/** The day so many days after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(midnightOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** As if it were in UTC, where every day has 24 hours. */
const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function refuse(path: string, detail: string): Problem {
  return new Problem(400, 'validation_failed', detail, { errors: [{ path, code: 'bad_value', detail }] });
}
