import type { Tx } from '../../database/transaction.js';
import type { DayView, TotalsView } from './dashboard.view.js';
import { addDays, type Period } from './read-period.js';

const SUMS = `
SELECT to_char(day, 'YYYY-MM-DD') AS day, accepted, delivered, failed, clicked FROM (
  SELECT (quarter AT TIME ZONE $2)::date AS day, sum(accepted)::int AS accepted, sum(delivered)::int AS delivered,
    sum(failed)::int AS failed, sum(clicked)::int AS clicked
  FROM merchant_quarters
  WHERE merchant_id = $1 AND quarter >= $3::timestamp AT TIME ZONE $2 AND quarter < $4::timestamp AT TIME ZONE $2
  GROUP BY 1) sums`;

/** Campaigns and opt-outs, before $4 and from it on. */
const EVENTS = `
SELECT at >= $4::timestamp AT TIME ZONE $2 AS now, count(*) FILTER (WHERE what = 'campaign')::int AS "campaignsSent",
  count(*) FILTER (WHERE what = 'opt-out')::int AS "optOuts"
FROM (
  SELECT started_at AS at, 'campaign' AS what FROM campaigns
  WHERE merchant_id = $1 AND kind = 'campaign' AND status = 'Sent'
    AND started_at >= $3::timestamp AT TIME ZONE $2 AND started_at < $5::timestamp AT TIME ZONE $2
  UNION ALL
  SELECT created_at, 'opt-out' FROM opt_out_log
  WHERE merchant_id = $1 AND change = 'opted_out' AND source = 'reply'
    AND created_at >= $3::timestamp AT TIME ZONE $2 AND created_at < $5::timestamp AT TIME ZONE $2) event
GROUP BY 1`;

interface Events {
  now: boolean;
  campaignsSent: number;
  optOuts: number;
}

const NOTHING = { accepted: 0, delivered: 0, failed: 0, clicked: 0 };

/** The days of a period and its totals, and those of the period before; days begin at midnight in `timezone`. */
export async function readTotals(
  tx: Tx,
  period: Period,
  timezone: string,
): Promise<{ days: DayView[]; totals: TotalsView; previous: TotalsView }> {
  const end = addDays(period.to, 1);
  const { merchantId } = tx.ctx;
  const sums = await tx.query<DayView>(SUMS, [merchantId, timezone, period.previousFrom, end]);
  const events = await tx.query<Events>(EVENTS, [merchantId, timezone, period.previousFrom, period.from, end]);
  const sumsOf = new Map(sums.map((sum) => [sum.day, sum]));
  const daysFrom = (from: string): DayView[] =>
    Array.from({ length: period.days }, (_, at) => {
      const day = addDays(from, at);
      return sumsOf.get(day) ?? { day, ...NOTHING };
    });
  const days = daysFrom(period.from);
  return {
    days,
    totals: total(
      days,
      events.find(({ now }) => now),
    ),
    previous: total(
      daysFrom(period.previousFrom),
      events.find(({ now }) => !now),
    ),
  };
}

function total(days: readonly DayView[], events?: Events): TotalsView {
  const sum = (of: keyof typeof NOTHING): number => days.reduce((all, day) => all + day[of], 0);
  const delivered = sum('delivered');
  return {
    campaignsSent: events?.campaignsSent ?? 0,
    delivered,
    deliveredShare: share(delivered, sum('accepted')),
    clickShare: share(sum('clicked'), delivered),
    optOutShare: share(events?.optOuts ?? 0, delivered),
  };
}

/** To four places; null of nothing, and never more than all: who clicks has the text, though its receipt may not have come. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.min(1, Math.round((part / whole) * 10_000) / 10_000);
}
