import {
  checkSchedule,
  clockChangeAt,
  resolveInstant,
  type ClockChange,
  type ScheduleProblem,
} from '@dinnerbell/domain';
import type { StartChoice } from './start-choice.js';

export interface JudgedStart {
  /** When it begins; undefined while date or time is missing or cannot be read. */
  instant: Date | undefined;
  problems: (ScheduleProblem['code'] | 'date_missing' | 'time_missing')[];
  change: ClockChange | undefined;
}

export interface StartInput {
  choice: StartChoice;
  timezone: string;
  now: Date;
  offerEndsAt?: Date | undefined;
}

/** The start that a choice means, and what is wrong with it: the rules of the API, before it is asked. */
export function judgeStart({ choice, timezone, now, offerEndsAt }: StartInput): JudgedStart {
  if (choice.mode === 'now') return judged(now, undefined, now, offerEndsAt);
  const problems: JudgedStart['problems'] = [];
  if (choice.date === '') problems.push('date_missing');
  if (choice.time === '') problems.push('time_missing');
  const wall = `${choice.date}T${choice.time}`;
  const resolved = problems.length === 0 ? resolveInstant(wall, timezone) : undefined;
  if (!resolved?.ok) return { instant: undefined, problems, change: undefined };
  return judged(resolved.instant, clockChangeAt(wall, timezone), now, offerEndsAt);
}

function judged(instant: Date, change: ClockChange | undefined, now: Date, offerEndsAt: Date | undefined): JudgedStart {
  const problems = checkSchedule({ now, scheduledAt: instant, offerEndsAt });
  return { instant, problems: problems.map(({ code }) => code), change };
}
