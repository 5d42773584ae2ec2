import { findLinks } from '@dinnerbell/domain';
import type { Tx } from '../database/transaction.js';
import type { ClicksView, LinkClicksView } from './wire/clicks-view.js';

/** Links that differ from guest to guest are as many as guests; nobody reads more than these. */
const MOST = 50;

interface Sums {
  links: number;
  clicks: number;
}

/** How often the links of a campaign were opened: the most opened first, then those of its message that nobody opened yet. */
export async function readClicks(tx: Tx, campaign: { id: string; message: string }): Promise<ClicksView> {
  const opened = await tx.query<LinkClicksView>(
    `SELECT url, count(*)::int AS guests, sum(clicks)::int AS clicks FROM links
     WHERE campaign_id = $1 AND first_clicked_at IS NOT NULL GROUP BY url ORDER BY guests DESC, clicks DESC, url LIMIT $2`,
    [campaign.id, MOST],
  );
  const [all] = await tx.query<Sums>(
    `SELECT count(DISTINCT url)::int AS links, coalesce(sum(clicks), 0)::int AS clicks FROM links
     WHERE campaign_id = $1 AND first_clicked_at IS NOT NULL`,
    [campaign.id],
  );
  const { links = 0, clicks = 0 } = all ?? {};
  const shown = opened.reduce((sum, link) => sum + link.clicks, 0);
  const unopened = await readUnopened(tx, campaign, opened);
  return {
    clicks,
    links: [...opened, ...unopened],
    others: { links: links - opened.length, clicks: clicks - shown },
  };
}

/** Those that stand in the message as they are, and went out. */
async function readUnopened(
  tx: Tx,
  { id, message }: { id: string; message: string },
  opened: readonly LinkClicksView[],
): Promise<LinkClicksView[]> {
  const written = new Set(findLinks(message).map(({ url }) => url));
  for (const { url } of opened) written.delete(url);
  if (written.size === 0) return [];
  const [first] = await tx.query<{ urls: string[] }>(
    `SELECT array_agg(url ORDER BY number) AS urls FROM links
     WHERE campaign_id = $1 AND recipient_id = (
       SELECT recipient_id FROM links WHERE campaign_id = $1 ORDER BY recipient_id LIMIT 1)`,
    [id],
  );
  const sent = first?.urls ?? [];
  return [...written].filter((url) => sent.includes(url)).map((url) => ({ url, guests: 0, clicks: 0 }));
}
