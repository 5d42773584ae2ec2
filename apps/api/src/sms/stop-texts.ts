/** Beside the road: an opt-out. Pending → Skipped for that phone, its credits back at once, in the transaction that stores it. */
import { compileTemplate, priceMessage } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import { OptOuts } from '../audience/opt-outs.js';
import { Holds } from '../billing/holds.js';
import type { Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { ApplyOutcomes } from './apply-outcomes.js';
import type { CampaignFrame } from './campaign-frame.js';
import { type LiveCampaign, lockPhone } from './lock-phone.js';

interface PendingText {
  id: string;
  phone: string;
  fields: Record<string, string>;
  /** Known from an earlier attempt on. */
  credits: number | null;
  message: string;
  frame: CampaignFrame;
}

@Injectable()
export class StopTexts {
  constructor(
    private readonly optOuts: OptOuts,
    private readonly applyOutcomes: ApplyOutcomes,
    private readonly holds: Holds,
    private readonly jobs: Jobs,
  ) {}

  /**
   * No text to this phone (E.164) is begun for these merchants once the transaction has committed; those under way are not called back.
   * Takes locks of every room, so it comes first in its transaction but for new rows of its own. Safe to repeat.
   */
  async run(tx: Tx, phone: string, merchantIds: readonly string[], source: string): Promise<void> {
    if (merchantIds.length === 0) return;
    const campaigns = await lockPhone(tx, phone, merchantIds);
    for (const merchantId of [...merchantIds].sort()) await this.optOuts.suppress(tx, { merchantId, phone, source });
    for (const campaign of campaigns) await this.skip(tx, campaign, phone);
  }

  private async skip(tx: Tx, { id: campaignId, status }: LiveCampaign, phone: string): Promise<void> {
    const [text] = await tx.query<PendingText>(
      `SELECT r.id, r.phone, r.fields, r.credits, c.message, c.frame
       FROM recipients r JOIN campaigns c ON c.id = r.campaign_id
       WHERE r.campaign_id = $1 AND r.phone = $2 AND r.status = 'Pending'`,
      [campaignId, phone],
    );
    if (!text) return;
    const outcome = { recipientId: text.id, kind: 'skipped' as const, skipReason: 'opted_out' };
    const { tallyAfter } = await this.applyOutcomes.run(tx, campaignId, [outcome], `opt-out/${text.id}`);
    await this.giveBack(tx, campaignId, creditsOf(text));
    if (status !== 'Sending' || tallyAfter.pending > 0 || tallyAfter.sending > 0) return;
    tx.afterCommit(() =>
      this.jobs.enqueue({ name: 'campaign.close', data: { campaignId }, key: `close/${campaignId}` }),
    );
  }

  /** What is held for everybody else stays held. */
  private async giveBack(tx: Tx, campaignId: string, credits: number): Promise<void> {
    const [hold] = await tx.query<{ open: number }>(
      'SELECT amount - consumed - released AS open FROM holds WHERE campaign_id = $1',
      [campaignId],
    );
    if (hold && credits > 0) await this.holds.release(tx, campaignId, Math.max(0, hold.open - credits));
  }
}

/** What was held for a text that has not gone out: priced as the estimate and the claim price it. */
function creditsOf(text: PendingText): number {
  if (text.credits !== null) return text.credits;
  const priced = priceMessage(compileTemplate(text.message), text, text.frame, text.frame.rateCard);
  return priced.ok ? priced.credits : 0;
}
