const DAY_MS = 86_400_000;

/** The lengths to choose from, in days. */
export const PERIODS = [7, 30, 90] as const;
export type PeriodDays = (typeof PERIODS)[number];

/** The days up to and with `today`, as the API takes them; days are of the restaurant's calendar, as `2027-02-14`. */
export function periodUntil(today: string, days: PeriodDays): { from: string; to: string } {
  const start = Date.parse(`${today}T00:00:00Z`) - (days - 1) * DAY_MS;
  return { from: new Date(start).toISOString().slice(0, 10), to: today };
}

/** What an address asks for; a month where it asks for nothing sensible. */
export const readPeriod = (asked: unknown): PeriodDays => PERIODS.find((days) => days === Number(asked)) ?? 30;
