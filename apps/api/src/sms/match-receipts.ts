import type { Tx } from '../database/transaction.js';
import type { Outcome, OutcomeKind } from './outcome.js';

/** An open receipt beside the message it speaks of. */
export interface MatchedReceipt {
  id: string;
  account_id: string;
  vendor: string;
  gateway_message_id: string;
  status: 'Sent' | 'Delivered' | 'Failed';
  error_code: string | null;
  suppress: boolean;
  /** Null when nobody knows such a message, or it went through another account. */
  recipient_id: string | null;
  campaign_id: string | null;
  merchant_id: string | null;
  phone: string | null;
  /** The gateway's id belongs to another message of ours already. */
  bound_elsewhere: boolean;
}

const KINDS: Readonly<Record<MatchedReceipt['status'], OutcomeKind>> = {
  Sent: 'accepted',
  Delivered: 'delivered',
  Failed: 'undelivered',
};

/**
 * The next open receipts behind `afterId`, each with its message: by our reference where the callback carried it, else by the
 * gateway's id. Locks nothing.
 */
export function matchReceipts(tx: Tx, afterId: string, most: number): Promise<MatchedReceipt[]> {
  return tx.query<MatchedReceipt>(
    `WITH open AS MATERIALIZED (
       SELECT id, account_id, recipient_id, gateway_message_id, status, error_code, suppress
       FROM receipts WHERE applied_at IS NULL AND id > $1 ORDER BY id LIMIT $2)
     SELECT o.id, o.account_id, a.vendor, o.gateway_message_id, o.status, o.error_code, o.suppress,
       r.id AS recipient_id, r.campaign_id, r.merchant_id, r.phone,
       coalesce(bound.recipient_id <> r.id, false) AS bound_elsewhere
     FROM open o JOIN gateway_accounts a ON a.id = o.account_id
     LEFT JOIN gateway_messages bound ON bound.account_id = o.account_id AND bound.message_id = o.gateway_message_id
     LEFT JOIN recipients r ON r.id = coalesce(o.recipient_id, bound.recipient_id) AND r.gateway_account_id = o.account_id
     ORDER BY o.id`,
    [afterId, most],
  );
}

/**
 * What receipts mean for their messages. Our reference says whose news it is; the gateway's id is written down only where it is
 * nobody else's, since one id belongs to one message.
 */
export function toOutcomes(receipts: readonly MatchedReceipt[]): Outcome[] {
  const owners = new Map<string, string>();
  return receipts.flatMap((receipt) => {
    const { recipient_id: recipientId, account_id: accountId, gateway_message_id: messageId } = receipt;
    if (recipientId === null) return [];
    const key = `${accountId} ${messageId}`;
    const owner = owners.get(key) ?? recipientId;
    owners.set(key, owner);
    const free = owner === recipientId && !receipt.bound_elsewhere;
    return {
      recipientId,
      kind: KINDS[receipt.status],
      gatewayAccountId: accountId,
      ...(free && { gatewayMessageId: messageId }),
      ...(receipt.error_code !== null && { errorCode: receipt.error_code }),
    };
  });
}
