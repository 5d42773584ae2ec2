import { Inject, Injectable } from '@nestjs/common';
import { Holds } from '../billing/holds.js';
import { ENV, type Env } from '../config/env.js';
import type { Tx } from '../database/transaction.js';
import { lockCampaign } from './lock-campaign.js';
import { type MovedRow, moveRecipients } from './move-recipients.sql.js';
import { type Outcome, strongestOutcomes } from './outcome.js';
import { moveTally, type Tally } from './tally.js';
import { trackUnknowns } from './track-unknowns.js';

export interface Applied {
  /** Rows that moved; the others were already further on. */
  applied: number;
  /** Credits these outcomes used up. */
  consumed: number;
  tallyAfter: Tally;
}

/** The one writer of what became of messages: rows, counts, credits and open questions move together or not at all. */
@Injectable()
export class ApplyOutcomes {
  constructor(
    private readonly holds: Holds,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Applies outcomes of one campaign; those that would step a row back change nothing. `reference` names the cause (a wave, a
   * receipt, a look-up) in the ledger. With `waveId`, whatever is not proof of acceptance only moves rows still in that wave.
   */
  async run(tx: Tx, campaignId: string, outcomes: Outcome[], reference: string, waveId?: string): Promise<Applied> {
    const campaign = await lockCampaign(tx, campaignId);
    const moved = await this.move(tx, campaignId, strongestOutcomes(outcomes), campaign.ended, waveId);
    await trackUnknowns(tx, campaignId, moved, this.env.unknown.lookUpAfterSeconds);
    const paid = moved.filter((row) => row.newly_paid);
    const consumed = paid.reduce((sum, row) => sum + row.credits, 0);
    await this.holds.consume(tx, campaignId, consumed, reference);
    const tallyAfter = await moveTally(tx, campaignId, moved);
    if (campaign.ended) await this.holds.release(tx, campaignId, await openCredits(tx, campaignId));
    return { applied: moved.length, consumed, tallyAfter };
  }

  private move(tx: Tx, campaignId: string, outcomes: Outcome[], ended: boolean, waveId?: string): Promise<MovedRow[]> {
    const kinds = outcomes.map((outcome) => outcome.kind);
    return tx.query<MovedRow>(moveRecipients(kinds), [
      campaignId,
      outcomes.map((outcome) => outcome.recipientId),
      kinds,
      outcomes.map((outcome) => outcome.gatewayAccountId ?? null),
      outcomes.map((outcome) => outcome.gatewayMessageId ?? null),
      outcomes.map((outcome) => outcome.errorCode ?? null),
      outcomes.map((outcome) => outcome.notBefore ?? null),
      outcomes.map((outcome) => outcome.skipReason ?? null),
      ended,
      waveId ?? null,
      ...(waveId === undefined ? [null, null] : rangeOf(outcomes)),
    ]);
  }
}

/** The least and the greatest id; written out, UUIDs sort as text. */
function rangeOf(outcomes: readonly Outcome[]): [least: string | undefined, greatest: string | undefined] {
  const ids = outcomes.map((outcome) => outcome.recipientId).sort();
  return [ids[0], ids.at(-1)];
}

/** Credits of messages whose fate is open: in a live wave, or unknown. They stay held when a campaign ends. */
export async function openCredits(tx: Tx, campaignId: string): Promise<number> {
  const [row] = await tx.query<{ credits: number }>(
    `SELECT ((SELECT coalesce(sum(credits), 0) FROM waves WHERE campaign_id = $1)
           + (SELECT coalesce(sum(credits), 0) FROM unknown_outcomes WHERE campaign_id = $1))::int AS credits`,
    [campaignId],
  );
  return row?.credits ?? 0;
}
