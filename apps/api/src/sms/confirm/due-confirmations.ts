import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import type { Job } from '../../jobs/catalogue.js';
import { Due, type DueSource } from '../../jobs/due.js';

const BATCH = 100;

/** Confirmations whose job was lost or whose gateway was away; and those whose worker died, which nobody may send again. */
@Injectable()
@Due()
export class DueConfirmations implements DueSource {
  readonly name = 'confirmations to send';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    await tx.query(
      `UPDATE confirmations SET status = 'Unknown', error_code = 'worker_lost', due_at = NULL WHERE id IN (
         SELECT id FROM confirmations WHERE due_at <= now() AND status = 'Sending' LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [BATCH],
    );
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM confirmations WHERE due_at <= now() AND status = 'Pending'
       ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [BATCH],
    );
    return due.map(({ id: confirmationId }) => ({
      ...{ name: 'sms.send-confirmation', data: { confirmationId }, key: `confirm/${confirmationId}` },
    }));
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      'SELECT min(due_at) AS at FROM confirmations WHERE due_at IS NOT NULL',
    );
    return next?.at ?? null;
  }
}
