import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { ApplyOutcomes } from './apply-outcomes.js';
import type { OpenQuestion } from './claim-unknowns.js';
import { judgeLookUp, type LookUpAnswer } from './judge-look-up.js';
import { lockCampaign } from './lock-campaign.js';

/** Unknown → Sent, Delivered or Failed, or back to Pending: what a look-up means, stored. */
@Injectable()
export class SettleUnknown {
  constructor(
    private readonly database: Database,
    private readonly applyOutcomes: ApplyOutcomes,
    private readonly jobs: Jobs,
  ) {}

  async run(question: OpenQuestion, answer: LookUpAnswer): Promise<void> {
    await this.database.transaction(systemContext('worker:reconcile'), async (tx) => {
      // Under its lock: a campaign that closed or was cancelled while the gateway was asked sends nothing more.
      const { status } = await lockCampaign(tx, question.campaign_id);
      const taken = await takenIds(tx, question, answer);
      const verdict = judgeLookUp(answer, taken, { ...question, campaign_status: status });
      if (verdict.kind === 'wait') return countFruitless(tx, question);
      if ('gatewayMessageId' in verdict && (await hasTwinUnderWay(tx, question))) return;
      const { recipient_id: recipientId, campaign_id: campaignId, account_id: gatewayAccountId } = question;
      const reference = `look-up/${recipientId}/${question.look_ups}`;
      const outcome = { recipientId, gatewayAccountId, ...verdict };
      const { tallyAfter } = await this.applyOutcomes.run(tx, campaignId, [outcome], reference);
      if (tallyAfter.pending > 0 || tallyAfter.sending > 0) return;
      tx.afterCommit(() =>
        this.jobs.enqueue({ name: 'campaign.close', data: { campaignId }, key: `close/${campaignId}` }),
      );
    });
  }
}

/** So that nobody waits for ever for a gateway that proves nothing. */
async function countFruitless(
  tx: Tx,
  { recipient_id: recipientId, absence_counts: counts }: OpenQuestion,
): Promise<void> {
  if (!counts) return;
  await tx.query('UPDATE unknown_outcomes SET fruitless = fruitless + 1 WHERE recipient_id = $1', [recipientId]);
}

/** Which of the found messages are some other recipient's. */
async function takenIds(tx: Tx, question: OpenQuestion, answer: LookUpAnswer): Promise<Set<string>> {
  if (!answer || answer.found.length === 0) return new Set();
  const taken = await tx.query<{ id: string }>(
    `SELECT message_id AS id FROM gateway_messages
     WHERE account_id = $1 AND message_id = ANY ($2::text[]) AND recipient_id <> $3`,
    [question.account_id, answer.found.map(({ gatewayMessageId }) => gatewayMessageId), question.recipient_id],
  );
  return new Set(taken.map(({ id }) => id));
}

/**
 * Another text to the same phone is being sent at this moment: what was found may be that one, whose id is not written down yet.
 * Asked after the look-up, so a message that was found is either bound by now or still Sending.
 */
async function hasTwinUnderWay(tx: Tx, question: OpenQuestion): Promise<boolean> {
  const twins = await tx.query(
    `SELECT 1 FROM recipients WHERE merchant_id = $1 AND phone = $2 AND id <> $3 AND status = 'Sending' LIMIT 1`,
    [question.merchant_id, question.phone, question.recipient_id],
  );
  return twins.length > 0;
}
