/** What one of two counts has and the other has not. */
const unlike = (rollUp: string, recount: string): string => `
  SELECT * FROM (
    SELECT 'roll-up' AS which, * FROM (${rollUp} EXCEPT ${recount}) more
    UNION ALL SELECT 'recount', * FROM (${recount} EXCEPT ${rollUp}) fewer) odd LIMIT 5`;

/** That the roll-ups are what a count of all recipients would say, each at its place. */
export const ROLL_UPS: Readonly<Record<string, string>> = {
  'a minute that is not the count of its rows': unlike(
    `SELECT campaign_id, minute, accepted::bigint, delivered::bigint, clicked::bigint FROM campaign_minutes
     WHERE accepted > 0 OR delivered > 0 OR clicked > 0`,
    `SELECT campaign_id, date_bin('1 minute', at, 'epoch'), count(*) FILTER (WHERE what = 1), count(*) FILTER (WHERE what = 2),
       count(*) FILTER (WHERE what = 3)
     FROM recipients, LATERAL (VALUES (1, sent_at), (2, delivered_at), (3, clicked_at)) AS event (what, at)
     WHERE at IS NOT NULL GROUP BY 1, 2`,
  ),

  'minutes whose failures are not those of the rows': unlike(
    `SELECT campaign_id, sum(failed)::bigint FROM campaign_minutes GROUP BY 1 HAVING sum(failed) <> 0`,
    `SELECT campaign_id, count(*) FROM recipients WHERE status = 'Failed' GROUP BY 1`,
  ),

  'a quarter that is not the count of its rows': unlike(
    `SELECT merchant_id, quarter, accepted::bigint, delivered::bigint, failed::bigint, clicked::bigint FROM merchant_quarters
     WHERE accepted > 0 OR delivered > 0 OR failed <> 0 OR clicked > 0`,
    `SELECT merchant_id, date_bin('15 minutes', attempt_at, 'epoch'), count(sent_at), count(*) FILTER (WHERE status = 'Delivered'),
       count(*) FILTER (WHERE status = 'Failed'), count(clicked_at)
     FROM recipients WHERE sent_at IS NOT NULL OR status = 'Failed' OR clicked_at IS NOT NULL GROUP BY 1, 2`,
  ),

  'a cause that is not the count of its rows': unlike(
    `SELECT campaign_id, merchant_id, status, quarter, code, account_id, paid, recipients::bigint FROM campaign_causes WHERE recipients <> 0`,
    `SELECT campaign_id, merchant_id, status, CASE status WHEN 'Failed' THEN date_bin('15 minutes', attempt_at, 'epoch') END,
       CASE status WHEN 'Failed' THEN error_code ELSE skip_reason END, CASE status WHEN 'Failed' THEN gateway_account_id END,
       accepted_at IS NOT NULL, count(*)
     FROM recipients WHERE status IN ('Failed', 'Skipped') GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  ),
};
