/** Beside the road: a keyword is answered once. Written down in the transaction that acts on it; sent afterwards. */
import type { ReplyKind } from '@dinnerbell/domain';
import type { ParsedInbound } from '@dinnerbell/sms-gateways';
import { Injectable } from '@nestjs/common';
import { newId } from '../../database/new-id.js';
import type { Tx } from '../../database/transaction.js';
import { Jobs } from '../../jobs/jobs.js';
import { settingsOf } from '../../merchant/merchant-settings.js';
import { Merchant } from '../../merchant/merchant.entity.js';
import { confirmationText } from './confirmation-text.js';

/** A guest's text as it was understood. */
export interface ReadReply {
  accountId: string;
  inbound: ParsedInbound;
  kind: ReplyKind;
  /** Whom it concerns, the latest to text the guest first. */
  merchantIds: readonly string[];
  /** Of those, how many the guest had opted out of before. */
  optedOutBefore: number;
}

/** The FCC's bound for the one text that may follow an opt-out (47 CFR 64.1200(a)(12)). */
const SEND_WITHIN_SECONDS = 300;
/** Two machines that answer each other's answers stop here. */
const SAME_AGAIN_AFTER_MINUTES = 10;
/** The job queued after commit has begun by then, or is lost. */
const LOST_AFTER_SECONDS = 2;

@Injectable()
export class ConfirmReply {
  constructor(private readonly jobs: Jobs) {}

  /** Nothing where the vendor has answered, where nobody here is known to the guest, and for a stop that changes nothing. */
  async run(tx: Tx, { accountId, inbound, kind, merchantIds, optedOutBefore }: ReadReply): Promise<void> {
    const [merchantId] = merchantIds;
    if (kind === 'reply' || inbound.answered || merchantId === undefined) return;
    if (kind === 'stop' && optedOutBefore === merchantIds.length) return;
    const body = confirmationText(kind, { ...(await answeringFor(tx, merchantId)), shared: merchantIds.length > 1 });
    const [added] = await tx.query<{ id: string }>(
      `INSERT INTO confirmations (id, merchant_id, account_id, event_key, phone, sender, kind, body, send_before, due_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, now() + make_interval(secs => $9), now() + make_interval(secs => $10)
       WHERE NOT EXISTS (SELECT 1 FROM confirmations WHERE account_id = $3 AND phone = $5 AND kind = $7
         AND created_at > now() - make_interval(mins => $11))
       ON CONFLICT (account_id, event_key) DO NOTHING RETURNING id`,
      [
        ...[newId(), merchantId, accountId, inbound.eventKey, inbound.from, inbound.to, kind, body],
        ...[SEND_WITHIN_SECONDS, LOST_AFTER_SECONDS, SAME_AGAIN_AFTER_MINUTES],
      ],
    );
    if (!added) return;
    const { id: confirmationId } = added;
    tx.afterCommit(() =>
      this.jobs.enqueue({
        ...{ name: 'sms.send-confirmation', data: { confirmationId }, key: `confirm/${confirmationId}` },
      }),
    );
  }
}

async function answeringFor(tx: Tx, id: string): Promise<{ brandName: string; phone: string; email: string }> {
  const merchant = await tx.manager.findOneByOrFail(Merchant, { id });
  const { phone, email } = merchant;
  return { brandName: settingsOf(merchant).brandName, phone, email };
}
