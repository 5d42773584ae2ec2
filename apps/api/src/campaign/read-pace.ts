import type { Tx } from '../database/transaction.js';
import type { CountsView, SendingView } from './wire/campaign-view.js';

/** The last two or three minutes, from the first of them in which anything was taken: a pause before it slows nothing down. */
const LATELY = `
SELECT coalesce(sum(m.accepted), 0)::int AS accepted,
  extract(epoch FROM clock_timestamp() - greatest(min(m.minute), c.started_at))::float8 AS seconds
FROM campaigns c LEFT JOIN campaign_minutes m ON m.campaign_id = c.id AND m.accepted > 0
  AND m.minute >= date_bin('1 minute', now(), 'epoch') - interval '2 minutes'
WHERE c.id = $1 GROUP BY c.id`;

/** How fast a campaign is being sent, and how long the rest takes at that rate. */
export async function readPace(tx: Tx, campaignId: string, counts: CountsView): Promise<SendingView> {
  const [lately] = await tx.query<{ accepted: number; seconds: number }>(LATELY, [campaignId]);
  if (!lately || lately.accepted === 0) return { perMinute: 0, secondsLeft: null };
  const perSecond = lately.accepted / Math.max(1, lately.seconds);
  const open = counts.pending + counts.sending;
  return { perMinute: Math.round(perSecond * 60), secondsLeft: Math.ceil(open / perSecond) };
}
