/** Beside the road: the one answer to a keyword, Pending → Sending → Sent, Failed or Unknown; charged to nobody's credits. */
import { toReference } from '@dinnerbell/domain';
import type { SendOutcome } from '@dinnerbell/sms-gateways';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENV, type Env } from '../../config/env.js';
import { systemContext } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import type { JobPayloads } from '../../jobs/catalogue.js';
import { Handles } from '../../jobs/handles.js';
import { Gateways, type UsableGateway } from '../../provider/gateways.js';
import { claimConfirmation, type ClaimedConfirmation } from './claim-confirmation.js';
import { Pace } from '../../provider/pace.js';
import { settleConfirmation } from './settle-confirmation.js';

const WORKER = systemContext('worker:confirm');

@Injectable()
@Handles('sms.send-confirmation')
export class SendConfirmation {
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
    private readonly pace: Pace,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Whoever comes second finds nothing Pending. What was not surely refused is never sent again. */
  async handle({ confirmationId }: JobPayloads['sms.send-confirmation'], signal: AbortSignal): Promise<void> {
    const account = await this.accountOf(confirmationId);
    if (!account) return;
    const claimed = await this.database.transaction(WORKER, (tx) =>
      claimConfirmation(tx, this.pace, confirmationId, account),
    );
    if (!claimed) return;
    if (claimed.startsInMs > 0) await sleep(claimed.startsInMs, undefined, { signal }).catch(() => undefined);
    const outcome: SendOutcome = signal.aborted ? NOT_BEGUN : await this.send(claimed, account);
    await this.database.transaction(WORKER, (tx) => settleConfirmation(tx, claimed, outcome));
  }

  private async accountOf(confirmationId: string): Promise<UsableGateway | undefined> {
    const [row] = await this.database.transaction(WORKER, (tx) =>
      tx.query<{ account_id: string }>(`SELECT account_id FROM confirmations WHERE id = $1 AND status = 'Pending'`, [
        confirmationId,
      ]),
    );
    return row && this.gateways.byId(row.account_id);
  }

  private async send(
    { id, phone, sender, body }: ClaimedConfirmation,
    { vendor, accountId, gateway }: UsableGateway,
  ): Promise<SendOutcome> {
    const reference = toReference(id);
    const statusUrl = `${this.env.publicUrl}/webhooks/sms/${vendor}/${accountId}/status?m=${reference}`;
    try {
      return await gateway.send({ to: phone, sender, body, reference, statusUrl });
    } catch {
      return { ok: false, cause: 'unclear', code: 'adapter_fault', detail: 'The adapter failed.' };
    }
  }
}

/** This process is told to stop; another one sends it. */
const NOT_BEGUN: SendOutcome = { ok: false, cause: 'unavailable', code: 'stopping', detail: 'Not begun.' };
