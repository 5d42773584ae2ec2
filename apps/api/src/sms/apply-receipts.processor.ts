/** Step ⑦ receipt, second half: Sent → Delivered or Failed (or Sending, Unknown → Sent when it comes first); only forward. */
import { failureAction } from '@dinnerbell/sms-gateways';
import { Injectable, Logger } from '@nestjs/common';
import { OptOuts } from '../audience/opt-outs.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { GatewayHealth } from '../provider/gateway-health.js';
import { ApplyOutcomes } from './apply-outcomes.js';
import { takeReceipts } from './confirm/take-receipts.js';
import { type MatchedReceipt, matchReceipts, toOutcomes } from './match-receipts.js';

const BATCH = 500;
const ZERO_ID = '00000000-0000-0000-0000-000000000000';
const WORKER = systemContext('worker:receipts');
/** A datum or a unique key at fault, as PostgreSQL's classes 22 and 23 say: then the fault is in one of the receipts. */
const FAULT_OF_DATA = /^2[23]/;

@Injectable()
@Handles('sms.apply-receipts')
export class ApplyReceipts {
  private readonly log = new Logger(ApplyReceipts.name);

  constructor(
    private readonly database: Database,
    private readonly applyOutcomes: ApplyOutcomes,
    private readonly optOuts: OptOuts,
    private readonly health: GatewayHealth,
  ) {}

  /** Applies all open receipts, a campaign's share of a batch in one transaction. What fails stays open and harms no other campaign. */
  async handle(_: JobPayloads['sms.apply-receipts'], signal: AbortSignal): Promise<void> {
    const faults: unknown[] = [];
    let last = ZERO_ID;
    for (;;) {
      const batch = await this.database.transaction(WORKER, (tx) => matchReceipts(tx, last, BATCH));
      for (const [campaignId, group] of Map.groupBy(batch, (receipt) => receipt.campaign_id)) {
        if (campaignId === null) await this.dismiss(group);
        else await this.apply(campaignId, group).catch((fault: unknown) => faults.push(fault));
      }
      last = batch.at(-1)?.id ?? last;
      if (batch.length < BATCH || signal.aborted) break;
    }
    if (faults.length > 0) throw new AggregateError(faults, 'some receipts could not be applied');
  }

  /** One bad receipt is found by halving, so that it keeps only itself from being applied. */
  private async apply(campaignId: string, group: MatchedReceipt[]): Promise<void> {
    try {
      await this.database.transaction(WORKER, (tx) => this.applyGroup(tx, campaignId, group));
      await this.leaveAlone(group);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (group.length === 1 || typeof code !== 'string' || !FAULT_OF_DATA.test(code)) throw error;
      const half = Math.ceil(group.length / 2);
      const halves = [group.slice(0, half), group.slice(half)];
      const results: PromiseSettledResult<void>[] = [];
      for (const part of halves) results.push(...(await Promise.allSettled([this.apply(campaignId, part)])));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    }
  }

  private async applyGroup(tx: Tx, campaignId: string, group: MatchedReceipt[]): Promise<void> {
    const mine = await take(tx, group);
    const first = mine[0];
    if (!first) return;
    // A receipt is applied once, so its id names this move of credits for good.
    await this.applyOutcomes.run(tx, campaignId, toOutcomes(mine), `receipts/${first.id}`);
    await this.suppress(tx, mine);
    await markApplied(tx, mine);
  }

  /** Numbers that must not be texted again, in the order of all who write them. */
  private async suppress(tx: Tx, receipts: MatchedReceipt[]): Promise<void> {
    const refused = receipts.filter((receipt) => receipt.suppress && receipt.status === 'Failed');
    const phones = new Map(refused.map(({ phone, merchant_id: merchantId }) => [phone ?? '', merchantId ?? '']));
    for (const [phone, merchantId] of [...phones].sort(([one], [other]) => (one < other ? -1 : 1))) {
      await this.optOuts.suppress(tx, { merchantId, phone, source: 'gateway' });
    }
  }

  /** An account that its vendor has stopped takes texts still, and delivers none of them: nothing more goes that way (DESIGN §2, misconfigured). */
  private async leaveAlone(receipts: MatchedReceipt[]): Promise<void> {
    const told = receipts.filter(
      ({ vendor, status, error_code: code }) =>
        status === 'Failed' && code !== null && failureAction(vendor, code) === 'pause-account',
    );
    for (const [accountId, refusedWith] of new Map(told.map((one) => [one.account_id, one.error_code ?? '']))) {
      await this.health.report(accountId, { marks: '', probe: false, refusedWith });
    }
  }

  /** Those of no guest of a campaign: of a confirmation, or of nothing of ours. */
  private async dismiss(receipts: MatchedReceipt[]): Promise<void> {
    const ids = receipts.map(({ id }) => id);
    const strange = await this.database.transaction(WORKER, async (tx) => {
      const confirmed = await takeReceipts(tx, ids);
      await markApplied(tx, receipts);
      return ids.length - confirmed;
    });
    if (strange > 0) this.log.warn(`receipts that speak of no message of ours: ${strange}`);
  }
}

/** Those still open and not in another worker's hands, locked. */
async function take(tx: Tx, receipts: MatchedReceipt[]): Promise<MatchedReceipt[]> {
  const taken = await tx.query<{ id: string }>(
    'SELECT id FROM receipts WHERE id = ANY ($1::uuid[]) AND applied_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED',
    [receipts.map((receipt) => receipt.id)],
  );
  const ids = new Set(taken.map(({ id }) => id));
  return receipts.filter((receipt) => ids.has(receipt.id));
}

async function markApplied(tx: Tx, receipts: MatchedReceipt[]): Promise<void> {
  await tx.query('UPDATE receipts SET applied_at = now() WHERE id = ANY ($1::uuid[]) AND applied_at IS NULL', [
    receipts.map((receipt) => receipt.id),
  ]);
}
