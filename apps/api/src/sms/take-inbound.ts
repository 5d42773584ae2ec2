/** Beside the road: a guest's text. Stored and acted on in one commit, before the gateway gets its 2xx. */
import { classifyReply, type ReplyKind } from '@dinnerbell/domain';
import type { ParsedInbound } from '@dinnerbell/sms-gateways';
import { Injectable } from '@nestjs/common';
import { OptOuts } from '../audience/opt-outs.js';
import { systemContext } from '../database/context.js';
import { newId } from '../database/new-id.js';
import { Database, type Tx } from '../database/transaction.js';
import { ConfirmReply } from './confirm/confirm-reply.js';
import { findTexted, type Texted } from './find-texted.js';
import { rememberNonces } from './remember-nonces.js';
import { StopTexts } from './stop-texts.js';

@Injectable()
export class TakeInbound {
  constructor(
    private readonly database: Database,
    private readonly stopTexts: StopTexts,
    private readonly optOuts: OptOuts,
    private readonly confirmReply: ConfirmReply,
  ) {}

  /**
   * A stop or start counts for every restaurant that texted the guest from this account; the text itself goes to the latest one's inbox.
   * A repeat changes nothing.
   */
  async run(accountId: string, inbound: ParsedInbound): Promise<void> {
    await this.database.transaction(systemContext('webhook:inbound'), async (tx) => {
      if (await isReplay(tx, accountId, inbound)) return;
      const phone = inbound.from;
      const texted = await findTexted(tx, accountId, phone);
      const merchantIds = texted.map(({ merchantId }) => merchantId);
      const optedOutBefore = await countOptedOut(tx, phone, merchantIds);
      const kind = kindOf(inbound, optedOutBefore > 0);
      if (!(await store(tx, accountId, inbound, kind, texted[0]))) return;
      if (kind === 'stop') await this.stopTexts.run(tx, phone, merchantIds, 'reply');
      if (kind === 'start') await this.lift(tx, phone, merchantIds);
      await this.confirmReply.run(tx, { accountId, inbound, kind, merchantIds, optedOutBefore });
    });
  }

  private async lift(tx: Tx, phone: string, merchantIds: readonly string[]): Promise<void> {
    for (const merchantId of merchantIds.toSorted())
      await this.optOuts.lift(tx, { merchantId, phone, source: 'reply' });
  }
}

/** Signed once, sent twice: whoever sends it again has only listened. */
async function isReplay(tx: Tx, accountId: string, { nonce }: ParsedInbound): Promise<boolean> {
  return nonce !== undefined && (await rememberNonces(tx, [{ accountId, nonce }])).size === 0;
}

/** A stop by our reading or by the vendor's is one; for the rest the vendor knows which keywords it has answered. */
function kindOf({ text, optOut }: ParsedInbound, optedOut: boolean): ReplyKind {
  const ours = classifyReply(text, optedOut);
  if (ours === 'stop' || optOut === 'STOP') return 'stop';
  if (optOut === undefined) return ours;
  return optOut === 'START' ? 'start' : 'help';
}

/** Of how many of these restaurants the phone has opted out. */
async function countOptedOut(tx: Tx, phone: string, merchantIds: readonly string[]): Promise<number> {
  const found = await tx.query('SELECT 1 FROM opt_outs WHERE phone = $1 AND merchant_id = ANY ($2::uuid[])', [
    phone,
    merchantIds,
  ]);
  return found.length;
}

/** False for a repeat; one that is being stored at this moment is waited for. */
async function store(
  tx: Tx,
  accountId: string,
  inbound: ParsedInbound,
  kind: ReplyKind,
  to?: Texted,
): Promise<boolean> {
  const stored = await tx.query(
    `INSERT INTO inbound_messages
       (id, merchant_id, account_id, event_key, from_phone, to_sender, body, kind, campaign_id, recipient_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (account_id, event_key) DO NOTHING RETURNING 1`,
    [
      ...[newId(), to?.merchantId ?? null, accountId, inbound.eventKey, inbound.from, inbound.pool ?? inbound.to],
      // PostgreSQL keeps no NUL in a text, and a text must never fail for one.
      ...[inbound.text.replaceAll('\0', ''), kind, to?.campaignId ?? null, to?.recipientId ?? null],
    ],
  );
  return stored.length > 0;
}
