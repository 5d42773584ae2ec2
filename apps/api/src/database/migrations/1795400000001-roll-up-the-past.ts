import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody wrote down when a text failed: the minute of its attempt is the nearest there is. */
const MINUTES = `
INSERT INTO campaign_minutes (campaign_id, merchant_id, minute, accepted, delivered, failed, clicked)
SELECT r.campaign_id, r.merchant_id, date_bin('1 minute', at, 'epoch'), count(*) FILTER (WHERE what = 'accepted'),
  count(*) FILTER (WHERE what = 'delivered'), count(*) FILTER (WHERE what = 'failed'), count(*) FILTER (WHERE what = 'clicked')
FROM recipients r CROSS JOIN LATERAL (VALUES
  ('accepted', sent_at), ('clicked', clicked_at),
  ('delivered', CASE WHEN status = 'Delivered' THEN delivered_at END),
  ('failed', CASE WHEN status = 'Failed' THEN coalesce(attempt_at, now()) END)) AS event (what, at)
WHERE at IS NOT NULL
GROUP BY 1, 2, 3`;

const QUARTERS = `
INSERT INTO merchant_quarters (merchant_id, quarter, accepted, delivered, failed, clicked)
SELECT merchant_id, date_bin('15 minutes', coalesce(attempt_at, sent_at, now()), 'epoch'), count(sent_at),
  count(*) FILTER (WHERE status = 'Delivered'), count(*) FILTER (WHERE status = 'Failed'), count(clicked_at)
FROM recipients WHERE sent_at IS NOT NULL OR clicked_at IS NOT NULL OR status IN ('Delivered', 'Failed')
GROUP BY 1, 2`;

const CAUSES = `
INSERT INTO campaign_causes (campaign_id, merchant_id, status, quarter, code, account_id, paid, recipients)
SELECT campaign_id, merchant_id, status,
  CASE status WHEN 'Failed' THEN date_bin('15 minutes', coalesce(attempt_at, now()), 'epoch') END,
  CASE status WHEN 'Failed' THEN error_code ELSE skip_reason END,
  CASE status WHEN 'Failed' THEN gateway_account_id END, accepted_at IS NOT NULL, count(*)
FROM recipients WHERE status IN ('Failed', 'Skipped')
GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/**
 * Counts once what was sent before there were roll-ups. A step of its own, so that the locks of the step before are not held while
 * millions of rows are read. What a worker of the version before still moves afterwards is in no roll-up: a report sees that and counts.
 */
export class RollUpThePast1795400000001 implements MigrationInterface {
  readonly name = 'RollUpThePast1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [MINUTES, QUARTERS, CAUSES]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
