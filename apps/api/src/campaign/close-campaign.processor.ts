/** Step ⑧ close: Sending → Sent when nothing is left to send (Failed when none was taken); what is left of the hold is released. */
import { Injectable } from '@nestjs/common';
import { Holds } from '../billing/holds.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { openCredits } from '../sms/apply-outcomes.js';
import { awaitsProof } from '../sms/awaits-proof.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import { moveCampaign } from './move-campaign.js';
import { tellMerchant } from './tell-merchant.js';

@Injectable()
@Handles('campaign.close')
export class CloseCampaign {
  constructor(
    private readonly database: Database,
    private readonly holds: Holds,
  ) {}

  /** Safe to run too early, twice and at the same time. Messages of unknown fate keep their credits held until it is known. */
  async handle({ campaignId }: JobPayloads['campaign.close']): Promise<void> {
    await this.database.transaction(systemContext('worker:close'), async (tx) => {
      const tally = await lockFinished(tx, campaignId);
      if (!tally) return;
      const { sent, delivered, unknown, accepted } = tally;
      const none = sent + delivered + unknown + accepted === 0;
      const finishedAt = () => 'now()';
      if (none)
        await moveCampaign(tx, campaignId, 'Failed', { finishedAt, failureReason: 'none_accepted' }, ['Sending']);
      else await moveCampaign(tx, campaignId, 'Sent', { finishedAt });
      await this.holds.release(tx, campaignId, await openCredits(tx, campaignId));
      await tellMerchant(tx, campaignId, none ? 'campaign_failed' : 'campaign_done');
    });
  }
}

/** The counts of a campaign that is Sending and has nothing left to send (again), under its lock: nobody claims or settles meanwhile. */
async function lockFinished(tx: Tx, campaignId: string): Promise<CampaignTally | undefined> {
  const [sending] = await tx.query(`SELECT 1 FROM campaigns WHERE id = $1 AND status = 'Sending' FOR UPDATE`, [
    campaignId,
  ]);
  if (!sending) return undefined;
  const [proof] = await tx.query<{ awaited: boolean }>(`SELECT ${awaitsProof('$1')} AS awaited`, [campaignId]);
  if (proof?.awaited) return undefined;
  const tally = await tx.manager.findOneByOrFail(CampaignTally, { campaignId });
  return tally.pending === 0 && tally.sending === 0 ? tally : undefined;
}
