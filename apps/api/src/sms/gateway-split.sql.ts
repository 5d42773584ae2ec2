/**
 * A CTE to follow `moved` of move-recipients: what each account did for the campaign, under the lock of its tally. A text counts for the account
 * that it went through last; one that comes back and goes elsewhere was counted nowhere yet.
 */
export const SPLIT_BY_GATEWAY = `
split AS (
  INSERT INTO campaign_gateways AS g (campaign_id, account_id, merchant_id, accepted, credits, delivered, failed, unknown)
  SELECT campaign_id, gateway_account_id, merchant_id, count(*) FILTER (WHERE newly_paid), coalesce(sum(credits) FILTER (WHERE newly_paid), 0),
    count(*) FILTER (WHERE after = 'Delivered'),
    count(*) FILTER (WHERE after = 'Failed') - count(*) FILTER (WHERE before = 'Failed'),
    count(*) FILTER (WHERE after = 'Unknown') - count(*) FILTER (WHERE before = 'Unknown')
  FROM moved
  WHERE gateway_account_id IS NOT NULL AND (newly_paid OR after IN ('Delivered', 'Failed', 'Unknown') OR before IN ('Failed', 'Unknown'))
  GROUP BY 1, 2, 3
  ON CONFLICT (campaign_id, account_id) DO UPDATE SET accepted = g.accepted + excluded.accepted, credits = g.credits + excluded.credits,
    delivered = g.delivered + excluded.delivered, failed = g.failed + excluded.failed, unknown = g.unknown + excluded.unknown)`;
