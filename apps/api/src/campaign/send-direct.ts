/** The whole of ① to ④ in one transaction, for texts that are no campaign of the merchant's list: /sms and test messages. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import type { Campaign } from './campaign.entity.js';
import { FillDraft } from './fill-draft.js';
import { findCampaign } from './find-campaign.js';
import type { Rules } from './house-rules.js';
import { insertCampaign, type NewCampaign } from './insert-campaign.js';
import { ScheduleCampaign } from './schedule-campaign.js';
import type { SmsAcceptedView } from './wire/sms-view.js';

export interface DirectTexts {
  campaign: Omit<NewCampaign, 'merchantId'> & { kind: 'direct' | 'test' };
  to: string[];
  /** The same for everyone; checked by the room that stores them. */
  fields: Record<string, string>;
  /** Absent: now. */
  at?: Date | undefined;
  /** How the caller wrote the number of this index. */
  pathOf: (index: number) => string;
}

@Injectable()
export class SendDirect {
  constructor(
    private readonly fillDraft: FillDraft,
    private readonly scheduleCampaign: ScheduleCampaign,
  ) {}

  /** 400 lists every bad number; 422 as scheduling refuses. */
  async run(tx: Tx, rules: Rules, { campaign, to, fields, at, pathOf }: DirectTexts): Promise<SmsAcceptedView> {
    const empty = await insertCampaign(tx, { ...campaign, merchantId: rules.merchantId });
    const recipients = to.map((phone) => ({ phone, fields }));
    const draft = await this.fillDraft.run(tx, empty, rules, recipients, (index, path) =>
      path.includes('.fields') ? path.slice(path.indexOf('.') + 1) : pathOf(index),
    );
    await refuseNobody(tx, draft.id);
    await this.scheduleCampaign.place(tx, draft, rules, { at, version: draft.version });
    return accepted(await findCampaign(tx, draft.id));
  }
}

/** The numbers were good, so only opting out can have removed them all. */
async function refuseNobody(tx: Tx, campaignId: string): Promise<void> {
  const [anybody] = await tx.query('SELECT 1 FROM recipients WHERE campaign_id = $1 LIMIT 1', [campaignId]);
  if (!anybody) throw new Problem(422, 'no_recipients', 'Everybody given has opted out of your texts.');
}

function accepted({ id, status, estimate }: Campaign): SmsAcceptedView {
  return { campaignId: id, status, recipients: estimate?.recipients ?? 0, credits: estimate?.credits ?? 0 };
}
