import { ROLL_UPS } from './roll-ups.sql.js';

/**
 * What must hold of the rows whatever happened, once nothing is under way. Each statement answers the rows that break it; its name says
 * what they break.
 */
export const BOOKS: Readonly<Record<string, string>> = {
  'a tally that is not the count of its rows': `
    SELECT t.campaign_id, to_jsonb(t) - 'recent_outcomes' AS tally, to_jsonb(r) AS rows
    FROM campaign_tallies t CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE status = 'Pending') AS pending, count(*) FILTER (WHERE status = 'Sending') AS sending,
        count(*) FILTER (WHERE status = 'Sent') AS sent, count(*) FILTER (WHERE status = 'Delivered') AS delivered,
        count(*) FILTER (WHERE status = 'Failed') AS failed, count(*) FILTER (WHERE status = 'Unknown') AS unknown,
        count(*) FILTER (WHERE status = 'Skipped') AS skipped, count(accepted_at) AS accepted,
        coalesce(sum(segments) FILTER (WHERE accepted_at IS NOT NULL), 0) AS segments
      FROM recipients WHERE campaign_id = t.campaign_id) r
    WHERE (t.pending, t.sending, t.sent, t.delivered, t.failed, t.unknown, t.skipped, t.accepted, t.accepted_segments)
      <> (r.pending, r.sending, r.sent, r.delivered, r.failed, r.unknown, r.skipped, r.accepted, r.segments)`,

  'a gateway’s share that is not the count of its rows': `
    SELECT campaign_id, account_id, to_jsonb(g) AS split, to_jsonb(r) AS rows FROM campaign_gateways g FULL JOIN (
      SELECT campaign_id, gateway_account_id AS account_id, count(accepted_at) AS accepted,
        coalesce(sum(credits) FILTER (WHERE accepted_at IS NOT NULL), 0) AS credits, count(*) FILTER (WHERE status = 'Delivered') AS delivered,
        count(*) FILTER (WHERE status = 'Failed') AS failed, count(*) FILTER (WHERE status = 'Unknown') AS unknown
      FROM recipients WHERE gateway_account_id IS NOT NULL GROUP BY 1, 2) r USING (campaign_id, account_id)
    WHERE ${['accepted', 'credits', 'delivered', 'failed', 'unknown'].map((name) => `coalesce(g.${name}, 0) <> coalesce(r.${name}, 0)`).join(' OR ')}`,

  'a balance that is not the sum of its ledger': `
    SELECT m.id, m.sms_credits, m.sms_credits_held, l.* FROM merchants m CROSS JOIN LATERAL (
      SELECT coalesce(sum(free_delta), 0) AS free, coalesce(sum(held_delta), 0) AS held
      FROM ledger_entries WHERE merchant_id = m.id) l
    WHERE (m.sms_credits, m.sms_credits_held) <> (l.free, l.held)`,

  'credits held that no open hold explains': `
    SELECT m.id, m.sms_credits_held, h.open FROM merchants m CROSS JOIN LATERAL (
      SELECT coalesce(sum(amount - consumed - released), 0) AS open FROM holds WHERE merchant_id = m.id) h
    WHERE m.sms_credits_held <> h.open`,

  'a hold that its ledger entries do not explain': `
    SELECT h.campaign_id, h.amount, h.consumed, h.released, l.* FROM holds h CROSS JOIN LATERAL (
      SELECT coalesce(sum(credits) FILTER (WHERE kind = 'hold'), 0) AS held,
        coalesce(sum(credits) FILTER (WHERE kind = 'consume'), 0) AS used,
        coalesce(sum(credits) FILTER (WHERE kind = 'release'), 0) AS back
      FROM ledger_entries WHERE campaign_id = h.campaign_id) l
    WHERE (h.amount, h.consumed, h.released) <> (l.held, l.used, l.back)`,

  'credits used that are not those of the accepted rows': `
    SELECT h.campaign_id, h.consumed, r.credits FROM holds h CROSS JOIN LATERAL (
      SELECT coalesce(sum(credits), 0) AS credits FROM recipients
      WHERE campaign_id = h.campaign_id AND accepted_at IS NOT NULL) r
    WHERE h.consumed <> r.credits`,

  'a campaign that is over and holds more than its unknown messages': `
    SELECT c.id, c.status, h.amount - h.consumed - h.released AS open, u.credits FROM campaigns c
    JOIN holds h ON h.campaign_id = c.id CROSS JOIN LATERAL (
      SELECT coalesce(sum(credits), 0) AS credits FROM unknown_outcomes WHERE campaign_id = c.id) u
    WHERE c.status IN ('Sent', 'Failed', 'Cancelled') AND h.amount - h.consumed - h.released <> u.credits`,

  'a row still open in a campaign that is over': `
    SELECT r.campaign_id, c.status, r.id, r.status AS row FROM recipients r JOIN campaigns c ON c.id = r.campaign_id
    WHERE c.status IN ('Sent', 'Failed', 'Cancelled') AND r.status IN ('Pending', 'Sending') LIMIT 5`,

  'an unknown message nobody will look up, or a question about a known one': `
    SELECT r.id, r.status, u.recipient_id FROM (SELECT id, status FROM recipients WHERE status = 'Unknown') r
    FULL JOIN unknown_outcomes u ON u.recipient_id = r.id WHERE r.id IS NULL OR u.recipient_id IS NULL LIMIT 5`,

  'a row being sent by no wave, or a wave without rows': `
    SELECT r.wave_id, w.id FROM (SELECT DISTINCT wave_id FROM recipients WHERE status = 'Sending') r
    FULL JOIN waves w ON w.id = r.wave_id WHERE r.wave_id IS NULL OR w.id IS NULL LIMIT 5`,

  ...ROLL_UPS,
};
