import { wallTimeOf } from '@dinnerbell/domain';

/** A restaurant's guests make up their minds shortly before lunch and before dinner. */
const GOOD_TIMES = ['11:00', '16:30'];
/** Time enough to change one's mind. */
const LEAD_MS = 30 * 60_000;

export interface SuggestedTime {
  date: string;
  time: string;
  /** Calendar days from now. */
  days: number;
}

/** The next moments worth a text: the two of today that are left and those of tomorrow, then the coming Friday before dinner. */
export function suggestTimes(now: Date, timezone: string): SuggestedTime[] {
  const soonest = wallTimeOf(new Date(now.getTime() + LEAD_MS), timezone);
  const today = wallTimeOf(now, timezone).slice(0, 10);
  const near = [0, 1]
    .flatMap((days) => GOOD_TIMES.map((time) => ({ date: plusDays(today, days), time, days })))
    .filter(({ date, time }) => `${date}T${time}` > soonest)
    .slice(0, 3);
  const weekday = new Date(`${today}T00:00Z`).getUTCDay();
  const days = (5 - weekday + 7) % 7;
  const friday = { date: plusDays(today, days), time: '16:30', days };
  return days > 1 ? [...near, friday] : near;
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
