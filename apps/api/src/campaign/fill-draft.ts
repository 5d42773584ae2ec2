import { Injectable } from '@nestjs/common';
import { AddRecipients } from '../audience/add-recipients.js';
import type { Tx } from '../database/transaction.js';
import type { ProblemFault } from '../http/problem.js';
import { badRecipients } from './bad-recipients.js';
import type { Campaign } from './campaign.entity.js';
import { findCampaign } from './find-campaign.js';
import type { Rules } from './house-rules.js';
import { editCampaign } from './move-campaign.js';

type Recipients = Parameters<AddRecipients['run']>[1]['recipients'];

/** Recipients that come in one call with their campaign: all of them can be used, or the call is refused. */
@Injectable()
export class FillDraft {
  constructor(private readonly addRecipients: AddRecipients) {}

  /** The draft as it is afterwards, at the version it had. 400 `bad_recipients` lists every fault; `pathOf` says how the caller wrote them. */
  async run(
    tx: Tx,
    { id, version }: Campaign,
    rules: Rules,
    recipients: Recipients,
    pathOf: (index: number, path: string) => string = (_, path) => path,
  ): Promise<Campaign> {
    if (recipients.length === 0) return findCampaign(tx, id);
    const { merchantId, country } = rules;
    const added = await this.addRecipients.run(tx, { campaignId: id, merchantId, country, recipients });
    if (added.problems.length > 0) {
      const faults = added.problems.map(({ index, path, code, detail }) => ({
        path: pathOf(index, path),
        code,
        detail,
      }));
      throw badRecipients(faults as ProblemFault[]);
    }
    await editCampaign(tx, id, { version }, ['Draft']);
    return findCampaign(tx, id);
  }
}
