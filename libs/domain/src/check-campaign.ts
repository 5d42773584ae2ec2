export interface ScheduleProblem {
  path: 'scheduledAt' | 'offerEndsAt';
  code: 'scheduled_in_past' | 'scheduled_too_far' | 'offer_ends_before_start';
  detail: string;
}

/** Every problem of a campaign's times at once; starting now is no problem. */
export function checkSchedule(input: {
  now: Date;
  scheduledAt: Date;
  offerEndsAt?: Date | undefined;
}): ScheduleProblem[] {
  const { now, scheduledAt, offerEndsAt } = input;
  const problems: ScheduleProblem[] = [];
  if (scheduledAt < now) {
    problems.push({ path: 'scheduledAt', code: 'scheduled_in_past', detail: 'The start lies in the past.' });
  }
  if (scheduledAt > aYearAfter(now)) {
    const detail = 'The start lies more than a year ahead.';
    problems.push({ path: 'scheduledAt', code: 'scheduled_too_far', detail });
  }
  if (offerEndsAt && offerEndsAt <= scheduledAt) {
    const detail = 'The offer ends before the first text goes out.';
    problems.push({ path: 'offerEndsAt', code: 'offer_ends_before_start', detail });
  }
  return problems;
}

function aYearAfter(now: Date): Date {
  const later = new Date(now.getTime());
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}
