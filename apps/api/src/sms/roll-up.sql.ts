/**
 * Roll-ups: small sums that the dashboard, the report and the live feed read instead of counting recipients (docs/adr/0011). They are
 * written in the statement that moves the rows. Their locks are the last of all: the campaign's under its tally's, the merchant's by quarter.
 */

/** A text's place in `merchant_quarters` and `campaign_causes`: the quarter of an hour of its last attempt, which no outcome changes. */
export const quarterOf = (at: string): string => `date_bin('15 minutes', ${at}, 'epoch')`;

/** A change's place in `campaign_minutes`. */
const THIS_MINUTE = `date_bin('1 minute', now(), 'epoch')`;

/** CTEs to follow one named `counted (campaign_id, merchant_id, quarter, accepted, delivered, failed, clicked)`, of one campaign. */
export const ROLL_UP_COUNTS = `
minutes AS (
  INSERT INTO campaign_minutes AS m (campaign_id, merchant_id, minute, accepted, delivered, failed, clicked)
  SELECT campaign_id, merchant_id, ${THIS_MINUTE}, sum(accepted), sum(delivered), sum(failed), sum(clicked)
  FROM counted GROUP BY 1, 2
  ON CONFLICT (campaign_id, minute) DO UPDATE SET accepted = m.accepted + excluded.accepted,
    delivered = m.delivered + excluded.delivered, failed = m.failed + excluded.failed, clicked = m.clicked + excluded.clicked),
quarters AS (
  INSERT INTO merchant_quarters AS q (merchant_id, quarter, accepted, delivered, failed, clicked)
  SELECT merchant_id, quarter, sum(accepted), sum(delivered), sum(failed), sum(clicked)
  FROM counted GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (merchant_id, quarter) DO UPDATE SET accepted = q.accepted + excluded.accepted,
    delivered = q.delivered + excluded.delivered, failed = q.failed + excluded.failed, clicked = q.clicked + excluded.clicked)`;

/** A CTE to follow one named `caused (campaign_id, merchant_id, status, quarter, code, account_id, paid, recipients)`, of one campaign. */
export const ROLL_UP_CAUSES = `
causes AS (
  INSERT INTO campaign_causes AS c (campaign_id, merchant_id, status, quarter, code, account_id, paid, recipients)
  SELECT campaign_id, merchant_id, status, quarter, code, account_id, paid, sum(recipients)
  FROM caused GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(recipients) <> 0
  ON CONFLICT ON CONSTRAINT campaign_causes_once DO UPDATE SET recipients = c.recipients + excluded.recipients)`;

/** CTEs to follow `moved` of move-recipients. */
export const ROLL_UP_MOVED = `
counted AS MATERIALIZED (
  SELECT campaign_id, merchant_id, quarter, count(*) FILTER (WHERE newly_sent) AS accepted,
    count(*) FILTER (WHERE after = 'Delivered') AS delivered,
    count(*) FILTER (WHERE after = 'Failed') - count(*) FILTER (WHERE before = 'Failed') AS failed, 0 AS clicked
  FROM moved WHERE newly_sent OR after IN ('Delivered', 'Failed') GROUP BY 1, 2, 3),
${ROLL_UP_COUNTS}`;

/** More of them. A Failed row that a receipt turns Delivered leaves its cause again. */
export const ROLL_UP_MOVED_CAUSES = `
caused AS (
  SELECT campaign_id, merchant_id, after AS status, CASE after WHEN 'Failed' THEN quarter END AS quarter,
    CASE after WHEN 'Failed' THEN error_code ELSE skip_reason END AS code,
    CASE after WHEN 'Failed' THEN gateway_account_id END AS account_id, paid, 1 AS recipients
  FROM moved WHERE after IN ('Failed', 'Skipped')
  UNION ALL
  SELECT campaign_id, merchant_id, before, quarter, old_error_code, old_account_id, old_paid, -1 FROM moved WHERE before = 'Failed'),
${ROLL_UP_CAUSES}`;
