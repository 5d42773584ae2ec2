import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import type { Tx } from '../database/transaction.js';
import { CreditLedger } from './credit-ledger.js';

interface HoldRow {
  merchant_id: string;
  open: number;
  entries: number;
}

/**
 * Credits set apart for a campaign. All three steps lock hold, then merchant: the order of the whole house
 * (campaign → hold → merchant → tally → recipients).
 */
@Injectable()
export class Holds {
  constructor(private readonly ledger: CreditLedger) {}

  /**
   * Makes the open hold of a campaign exactly `credits`, holding more or giving back as needed.
   * Refuses with 422 `insufficient_credits` {needed, available} when free credits do not cover it.
   */
  async set(tx: Tx, campaign: { id: string; merchantId: string }, credits: number): Promise<void> {
    await tx.query('INSERT INTO holds (campaign_id, merchant_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      campaign.id,
      campaign.merchantId,
    ]);
    const hold = await this.lock(tx, campaign.id);
    const more = credits - hold.open;
    if (more < 0) await this.giveBack(tx, campaign.id, hold, -more);
    if (more > 0) await this.take(tx, campaign.id, hold, more, credits);
  }

  /** Gives back whatever is still open, except `keep` credits for messages that may yet turn out accepted. Answers what came back. */
  async release(tx: Tx, campaignId: string, keep = 0): Promise<number> {
    const hold = await this.find(tx, campaignId);
    const back = hold ? hold.open - keep : 0;
    if (!hold || back <= 0) return 0;
    await this.giveBack(tx, campaignId, hold, back);
    return back;
  }

  /** Uses up credits for messages a gateway proved to have taken. `reference` names the proof: a wave, a receipt, a look-up. */
  async consume(tx: Tx, campaignId: string, credits: number, reference: string): Promise<void> {
    if (credits === 0) return;
    const [hold] = await tx.query<Pick<HoldRow, 'merchant_id'>>(
      'UPDATE holds SET consumed = consumed + $2 WHERE campaign_id = $1 RETURNING merchant_id',
      [campaignId, credits],
    );
    if (!hold) throw new Error(`campaign ${campaignId} has no hold`);
    const moved = await this.ledger.move(tx, 'consume', {
      merchantId: hold.merchant_id,
      credits,
      reference,
      campaignId,
    });
    if (!moved) throw new Error(`campaign ${campaignId} would use more credits than it holds`);
  }

  private async take(tx: Tx, campaignId: string, hold: HoldRow, credits: number, needed: number): Promise<void> {
    await tx.query('UPDATE holds SET amount = amount + $2, entries = entries + 1 WHERE campaign_id = $1', [
      campaignId,
      credits,
    ]);
    const reference = `${campaignId}/${hold.entries + 1}`;
    const held = await this.ledger.move(tx, 'hold', { merchantId: hold.merchant_id, credits, reference, campaignId });
    if (held) return;
    const [merchant] = await tx.query<{ free: number }>('SELECT sms_credits AS free FROM merchants WHERE id = $1', [
      hold.merchant_id,
    ]);
    const available = (merchant?.free ?? 0) + hold.open;
    throw new Problem(
      422,
      'insufficient_credits',
      `This takes ${needed} credits and ${available} are free; buy ${needed - available} more or text fewer guests.`,
      { extra: { needed, available } },
    );
  }

  private async giveBack(tx: Tx, campaignId: string, hold: HoldRow, credits: number): Promise<void> {
    await tx.query('UPDATE holds SET released = released + $2, entries = entries + 1 WHERE campaign_id = $1', [
      campaignId,
      credits,
    ]);
    const reference = `${campaignId}/${hold.entries + 1}`;
    const moved = await this.ledger.move(tx, 'release', {
      merchantId: hold.merchant_id,
      credits,
      reference,
      campaignId,
    });
    if (!moved) throw new Error(`campaign ${campaignId} would give back more credits than are held`);
  }

  private async lock(tx: Tx, campaignId: string): Promise<HoldRow> {
    const hold = await this.find(tx, campaignId);
    if (!hold) throw new Error(`campaign ${campaignId} has no hold`);
    return hold;
  }

  private async find(tx: Tx, campaignId: string): Promise<HoldRow | undefined> {
    const [hold] = await tx.query<HoldRow>(
      'SELECT merchant_id, amount - consumed - released AS open, entries FROM holds WHERE campaign_id = $1 FOR UPDATE',
      [campaignId],
    );
    return hold;
  }
}
