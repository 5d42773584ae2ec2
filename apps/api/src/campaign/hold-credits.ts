/** Step ③ hold: credits free → held, exactly what the estimate says, in the transaction that schedules. */
import { Injectable } from '@nestjs/common';
import { Holds } from '../billing/holds.js';
import type { Tx } from '../database/transaction.js';
import type { Campaign, StoredEstimate } from './campaign.entity.js';

@Injectable()
export class HoldCredits {
  constructor(private readonly holds: Holds) {}

  /** Holds more or gives back as needed. 422 `insufficient_credits` {needed, available} when what is free does not cover it. */
  async run(tx: Tx, campaign: Campaign, estimate: StoredEstimate): Promise<void> {
    await this.holds.set(tx, { id: campaign.id, merchantId: campaign.merchantId }, estimate.credits);
  }
}
