import { MAX_SEGMENTS } from '@dinnerbell/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Pricing } from '../billing/pricing.js';
import { ENV, type Env } from '../config/env.js';
import type { Tx } from '../database/transaction.js';
import { Merchant } from '../merchant/merchant.entity.js';
import { settingsOf } from '../merchant/merchant-settings.js';
import type { CampaignFrame } from '../sms/campaign-frame.js';

/** Changed by hand when the way texts are merged or counted changes: every stored estimate is then made anew. */
const COUNTING = 2;

/** What a merchant's texts are made with and paid by at this moment. */
export interface Rules {
  merchantId: string;
  /** ISO 3166 alpha-2, for numbers written nationally. */
  country: string;
  timezone: string;
  frame: CampaignFrame;
  /** Names everything that decides about segments and credits; an estimate of another name is stale. */
  rulesVersion: string;
  /** Free credits. */
  smsCredits: number;
}

@Injectable()
export class HouseRules {
  constructor(
    private readonly pricing: Pricing,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async of(tx: Tx, merchantId: string): Promise<Rules> {
    const merchant = await tx.manager.findOneByOrFail(Merchant, { id: merchantId });
    const { brandName, optOutLine, senderId, shortenLinks } = settingsOf(merchant);
    const linkBase = shortenLinks ? this.env.linkBase : null;
    const { rateCard } = this.pricing;
    const texts = [COUNTING, MAX_SEGMENTS, brandName, optOutLine, linkBase];
    const deciding = [...texts, rateCard.version, Object.entries(rateCard.rates)];
    return {
      merchantId,
      country: merchant.country,
      timezone: merchant.timezone,
      frame: { brandName, optOutLine, linkBase, senderId, rateCard },
      rulesVersion: createHash('sha256').update(JSON.stringify(deciding)).digest('base64url').slice(0, 22),
      smsCredits: merchant.smsCredits,
    };
  }
}
