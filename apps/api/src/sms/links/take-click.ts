/** Beside the road: a guest opens a link. Counted once for the guest, each time for the link. */
import { Injectable, Logger } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import { rollUpClicks } from '../roll-up-clicks.js';

const GUEST = systemContext('guest:click');

interface Link {
  url: string;
  campaign_id: string;
  recipient_id: string;
  merchant_id: string;
}

@Injectable()
export class TakeClick {
  private readonly log = new Logger(TakeClick.name);

  constructor(private readonly database: Database) {}

  /** The address behind a code, counted as opened by its guest; undefined for a code that nobody was given. */
  async run(code: string): Promise<string | undefined> {
    try {
      return await this.database.transaction(GUEST, (tx) => click(tx, code));
    } catch (error) {
      // What the guest wants to see matters more than our count of it.
      this.log.error(`a click was not counted: ${error instanceof Error ? error.message : 'unknown fault'}`);
      return this.look(code);
    }
  }

  /** The same without counting. */
  async look(code: string): Promise<string | undefined> {
    return (await this.database.transaction(GUEST, (tx) => find(tx, code)))?.url;
  }
}

/** One statement for a link that was opened before; the first time its guest and the campaign's counts move as well. */
async function click(tx: Tx, code: string): Promise<string | undefined> {
  const [again] = await tx.query<Link>(
    `UPDATE links SET clicks = clicks + 1, last_clicked_at = now() WHERE code = $1 AND first_clicked_at IS NOT NULL RETURNING url`,
    [code],
  );
  if (again) return again.url;
  const link = await find(tx, code);
  if (link) await countGuest(tx, code, link);
  return link?.url;
}

/** Tally → recipient, as the whole house locks; the link and the roll-ups come last. Whoever comes second finds the guest counted. */
async function countGuest(tx: Tx, code: string, link: Link): Promise<void> {
  const { campaign_id: campaignId, recipient_id: recipientId, merchant_id: merchantId } = link;
  await tx.query('SELECT 1 FROM campaign_tallies WHERE campaign_id = $1 FOR UPDATE', [campaignId]);
  const first = await tx.query<{ attempt_at: Date | null }>(
    `WITH guest AS (
       UPDATE recipients SET clicked_at = now() WHERE campaign_id = $1 AND id = $2 AND clicked_at IS NULL
       RETURNING campaign_id, attempt_at)
     UPDATE campaign_tallies t SET clicked = clicked + 1 FROM guest WHERE t.campaign_id = guest.campaign_id
     RETURNING guest.attempt_at`,
    [campaignId, recipientId],
  );
  await tx.query(
    `UPDATE links SET clicks = clicks + 1, first_clicked_at = coalesce(first_clicked_at, now()), last_clicked_at = now()
     WHERE code = $1`,
    [code],
  );
  const attemptedAt = first.flatMap(({ attempt_at: at }) => at ?? []);
  await rollUpClicks(tx, { campaignId, merchantId, attemptedAt });
}

async function find(tx: Tx, code: string): Promise<Link | undefined> {
  const [link] = await tx.query<Link>('SELECT url, campaign_id, recipient_id, merchant_id FROM links WHERE code = $1', [
    code,
  ]);
  return link;
}
