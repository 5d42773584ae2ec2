import type { Tx } from '../../database/transaction.js';

/**
 * What receipts say of confirmations, which carry their ids as the texts of campaigns do: only forward, and the best news of several. One
 * that was handed back and then turns out taken is not sent again. Answers how many of the receipts were of confirmations.
 */
export async function takeReceipts(tx: Tx, receiptIds: readonly string[]): Promise<number> {
  await tx.query(
    `UPDATE confirmations c SET status = news.status, error_code = news.error_code, due_at = NULL,
       gateway_message_id = coalesce(c.gateway_message_id, news.gateway_message_id)
     FROM (
       SELECT DISTINCT ON (recipient_id) recipient_id, account_id, status, error_code, gateway_message_id
       FROM receipts WHERE id = ANY ($1::uuid[]) AND recipient_id IS NOT NULL
       ORDER BY recipient_id, array_position(ARRAY['Delivered', 'Failed', 'Sent'], status)) news
     WHERE c.id = news.recipient_id AND c.account_id = news.account_id AND c.attempt > 0
       AND (c.status IN ('Pending', 'Sending', 'Unknown') OR (c.status = 'Sent' AND news.status <> 'Sent')
         OR (c.status = 'Failed' AND news.status = 'Delivered'))`,
    [receiptIds],
  );
  const known = await tx.query(
    `SELECT 1 FROM receipts r JOIN confirmations c ON c.id = r.recipient_id AND c.account_id = r.account_id
     WHERE r.id = ANY ($1::uuid[])`,
    [receiptIds],
  );
  return known.length;
}
