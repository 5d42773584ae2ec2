import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import type { Job } from '../../jobs/catalogue.js';
import { Due, type DueSource } from '../../jobs/due.js';

const BATCH = 100;

/** Refunds whose outcome is unknown: the same call is made again. */
@Injectable()
@Due()
export class DueRefunds implements DueSource {
  readonly name = 'refunds to send';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const due = await tx.query<{ id: string }>(
      'SELECT id FROM refunds WHERE next_try_at <= now() ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED',
      [BATCH],
    );
    return due.map(({ id }) => ({ name: 'billing.send-refund', data: { refundId: id }, key: id }));
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>('SELECT min(next_try_at) AS at FROM refunds');
    return next?.at ?? null;
  }
}
