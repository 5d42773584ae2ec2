import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import { CreditLedger, type Move } from './credit-ledger.js';

/**
 * Credits that must come back although they may be used: what is free is taken, the rest is owed, and the next purchase pays it.
 * Free credits less debt move by exactly `credits` each time. The only writer of `merchants.debt`.
 */
@Injectable()
export class Debts {
  constructor(private readonly ledger: CreditLedger) {}

  /** Takes credits back (ledger: `refund` of what is free). */
  async claw(tx: Tx, move: Move): Promise<void> {
    const { free } = await this.lock(tx, move.merchantId);
    const taken = Math.min(free, move.credits);
    if (taken > 0) await this.mustMove(tx, 'refund', { ...move, credits: taken });
    await this.owe(tx, move.merchantId, move.credits - taken);
  }

  /** After a purchase: pays what is owed from what is free (ledger: `refund`). */
  async pay(tx: Tx, merchantId: string, reference: string): Promise<void> {
    const { free, debt } = await this.lock(tx, merchantId);
    const credits = Math.min(free, debt);
    if (credits === 0) return;
    await this.owe(tx, merchantId, -credits);
    await this.mustMove(tx, 'refund', { merchantId, credits, reference, reason: 'Credits owed from before' });
  }

  /** Undoes `claw`: lessens the debt first, the rest becomes free (ledger: `grant`). */
  async giveBack(tx: Tx, move: Move): Promise<void> {
    const { debt } = await this.lock(tx, move.merchantId);
    const forgiven = Math.min(debt, move.credits);
    await this.owe(tx, move.merchantId, -forgiven);
    if (move.credits > forgiven) await this.mustMove(tx, 'grant', { ...move, credits: move.credits - forgiven });
  }

  private async lock(tx: Tx, merchantId: string): Promise<{ free: number; debt: number }> {
    const [row] = await tx.query<{ free: number; debt: number }>(
      'SELECT sms_credits AS free, debt FROM merchants WHERE id = $1 FOR UPDATE',
      [merchantId],
    );
    if (!row) throw new Error(`merchant ${merchantId} is gone`);
    return row;
  }

  private async owe(tx: Tx, merchantId: string, credits: number): Promise<void> {
    if (credits === 0) return;
    await tx.query('UPDATE merchants SET debt = debt + $2 WHERE id = $1', [merchantId, credits]);
  }

  private async mustMove(tx: Tx, kind: 'refund' | 'grant', move: Move): Promise<void> {
    const moved = await this.ledger.move(tx, kind, move);
    if (!moved) throw new Error(`${move.credits} credits of merchant ${move.merchantId} were not there to ${kind}`);
  }
}
