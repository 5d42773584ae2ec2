import { phones } from '@dinnerbell/testing';
import { CreditLedger } from '../../src/billing/credit-ledger.js';
import { Holds } from '../../src/billing/holds.js';
import { systemContext } from '../../src/database/context.js';
import { newId } from '../../src/database/new-id.js';
import type { OpenDatabase } from './open-database.js';

export interface SendingCampaign {
  id: string;
  merchantId: string;
  accountId: string;
  recipientIds: string[];
}

/** A campaign in the middle of being sent: every row a text of one credit, held for, in the given status; Sending ones in a live wave. */
export async function sendingCampaign(
  db: OpenDatabase,
  rows: number,
  status: 'Pending' | 'Sending' = 'Sending',
  ofMerchant?: string,
): Promise<SendingCampaign> {
  const merchantId = ofMerchant ?? (await db.addMerchant());
  const [id, accountId] = [newId(), newId()];
  const recipientIds = Array.from({ length: rows }, newId);
  const frame = {
    brandName: 'Spec',
    optOutLine: 'Reply STOP',
    senderId: null,
    rateCard: { version: '1', rates: { US: 1 } },
  };
  await db.database.transaction(systemContext('spec'), async (tx) => {
    await new CreditLedger().grant(tx, { merchantId, credits: rows + 10, reference: newId() });
    await tx.query(`INSERT INTO gateway_accounts (id, vendor, label, secrets) VALUES ($1, 'twilio', 'Spec', 'x')`, [
      accountId,
    ]);
    await tx.query(
      `INSERT INTO campaigns (id, merchant_id, name, message, timezone, status, frame, scheduled_at, started_at)
       VALUES ($1, $2, 'Lunch', 'Soup', 'UTC', 'Sending', $3, now(), now())`,
      [id, merchantId, frame],
    );
    await new Holds(new CreditLedger()).set(tx, { id, merchantId }, rows);
    await tx.query(
      `INSERT INTO campaign_tallies (campaign_id, merchant_id, pending, sending) VALUES ($1, $2, $3, $4)`,
      status === 'Pending' ? [id, merchantId, rows, 0] : [id, merchantId, 0, rows],
    );
    await tx.query(
      `INSERT INTO recipients (campaign_id, merchant_id, id, phone, status, segments, credits, attempt, attempt_at, gateway_account_id)
       SELECT $1, $2, r.id, r.phone, $5::text, 1, 1, CASE WHEN $5::text = 'Sending' THEN 1 ELSE 0 END, CASE WHEN $5::text = 'Sending' THEN now() END,
         CASE WHEN $5::text = 'Sending' THEN $6::uuid END
       FROM unnest($3::uuid[], $4::text[]) AS r (id, phone)`,
      [id, merchantId, recipientIds, phones(rows), status, accountId],
    );
    if (status === 'Sending') {
      await tx.query(
        `INSERT INTO waves (id, campaign_id, merchant_id, account_id, worker, first_id, last_id, size, credits, lease_until)
         VALUES ($1, $2, $3, $4, 'spec', $5, $6, $7, $7, now() + interval '1 hour')`,
        [newId(), id, merchantId, accountId, recipientIds[0], recipientIds.at(-1), rows],
      );
    }
  });
  return { id, merchantId, accountId, recipientIds };
}
