import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import type { Tx } from '../database/transaction.js';
import { DEFAULT_NOTIFICATIONS } from '../merchant/merchant-settings.js';
import type { LedgerKind } from './ledger-entry.entity.js';

/** Balances after a move. */
export interface Balance {
  free: number;
  held: number;
}

/** One movement of credits. `reference` is unique within the kind: the same cause moves credits once. */
export interface Move {
  merchantId: string;
  /** Whole credits, > 0. */
  credits: number;
  reference: string;
  campaignId?: string;
  reason?: string;
}

/** The mark, as the settings or the default have it. */
const MARK = `, coalesce((settings->'notifications'->>'lowCreditsBelow')::int, ${DEFAULT_NOTIFICATIONS.lowCreditsBelow}) AS mark`;

/**
 * Where free credits fall below the mark of the merchant's settings, a notice is raised by the very same statement: old and new balance are
 * known to it alone. A part of it only where free credits can fall.
 */
const LOW_CREDITS = `,
       told AS (
         INSERT INTO notices (id, merchant_id, kind, reference)
         SELECT $11::uuid, $1, 'low_credits', $4::uuid::text FROM moved WHERE free < mark AND free - $2 >= mark)`;

/** What each kind does to (free, held), per credit. */
const SIGNS: Record<LedgerKind, readonly [free: number, held: number]> = {
  purchase: [1, 0],
  grant: [1, 0],
  hold: [-1, 1],
  consume: [0, -1],
  release: [1, -1],
  refund: [-1, 0],
};

/**
 * The only writer of a merchant's credits: a guarded UPDATE of the balance and its ledger entry in one statement, so the
 * ledger always sums to the balance and neither side can go below zero.
 */
@Injectable()
export class CreditLedger {
  /** Credits given by the operator. A reference that was used before changes nothing and answers undefined. */
  grant(tx: Tx, move: Move): Promise<Balance | undefined> {
    return this.once(tx, 'grant', move);
  }

  /** Moves credits and answers the balances left, or undefined when there are too few; a repeated reference throws. */
  async move(tx: Tx, kind: LedgerKind, move: Move): Promise<Balance | undefined> {
    const [free, held] = SIGNS[kind];
    const falls = free < 0;
    const [row] = await tx.query<Balance>(
      `WITH moved AS (
         UPDATE merchants SET sms_credits = sms_credits + $2, sms_credits_held = sms_credits_held + $3
         WHERE id = $1 AND sms_credits + $2 >= 0 AND sms_credits_held + $3 >= 0
         RETURNING sms_credits AS free, sms_credits_held AS held${falls ? MARK : ''})${falls ? LOW_CREDITS : ''}
       INSERT INTO ledger_entries
         (id, merchant_id, kind, reference, campaign_id, credits, free_delta, held_delta, free_after, held_after, reason, actor)
       SELECT $4, $1, $5, $6, $7, $8, $2, $3, free, held, $9, $10 FROM moved
       RETURNING free_after AS free, held_after AS held`,
      [
        move.merchantId,
        free * move.credits,
        held * move.credits,
        newId(),
        kind,
        move.reference,
        move.campaignId ?? null,
        move.credits,
        move.reason ?? null,
        tx.ctx.actor,
        ...(falls ? [newId()] : []),
      ],
    );
    return row;
  }

  /** Looks for the reference under the merchant's row lock first, so that a repeat is a no-op and not a fault. */
  private async once(tx: Tx, kind: LedgerKind, move: Move): Promise<Balance | undefined> {
    await tx.query('SELECT 1 FROM merchants WHERE id = $1 FOR UPDATE', [move.merchantId]);
    const [before] = await tx.query('SELECT 1 FROM ledger_entries WHERE kind = $1 AND reference = $2', [
      kind,
      move.reference,
    ]);
    return before ? undefined : this.move(tx, kind, move);
  }
}
