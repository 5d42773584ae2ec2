import type { Tx } from '../database/transaction.js';
import type { TimelinePointView } from './wire/report-view.js';

/** How far apart points may stand, in minutes: the least that needs no more than 200 of them. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 10_080, 43_200];
/** A span of so many steps touches one point more on either side. */
const MOST_STEPS = 198;

const TIMELINE = `
WITH span AS (SELECT min(minute) AS first, max(minute) AS last FROM campaign_minutes WHERE campaign_id = $1),
step AS (
  SELECT first, last, make_interval(mins => min(minutes)) AS wide FROM span, unnest($2::int[]) AS minutes
  WHERE last - first <= make_interval(mins => minutes * $3) GROUP BY first, last)
SELECT at, sums.* FROM step, generate_series(date_bin(wide, first, 'epoch'), last, wide) AS at, LATERAL (
  SELECT coalesce(sum(accepted), 0)::int AS accepted, coalesce(sum(delivered), 0)::int AS delivered,
    coalesce(sum(failed), 0)::int AS failed, coalesce(sum(clicked), 0)::int AS clicked
  FROM campaign_minutes WHERE campaign_id = $1 AND minute >= at AND minute < at + wide) sums
ORDER BY at`;

/** What happened to a campaign, evenly spaced from its first minute to its last. Empty before anything has. */
export async function readTimeline(tx: Tx, campaignId: string): Promise<TimelinePointView[]> {
  const points = await tx.query<TimelinePointView & { at: Date }>(TIMELINE, [campaignId, STEPS, MOST_STEPS]);
  return points.map(({ at, ...sums }) => ({ ...sums, at: at.toISOString() }));
}
