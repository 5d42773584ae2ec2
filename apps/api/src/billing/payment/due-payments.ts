import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import type { Job } from '../../jobs/catalogue.js';
import { Due, type DueSource } from '../../jobs/due.js';

const BATCH = 100;

/** Payments whose turn to be asked after has come. */
@Injectable()
@Due()
export class DuePayments implements DueSource {
  readonly name = 'payments to check';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const due = await tx.query<{ id: string }>(
      'SELECT id FROM payments WHERE next_check_at <= now() ORDER BY next_check_at LIMIT $1 FOR UPDATE SKIP LOCKED',
      [BATCH],
    );
    return due.map(({ id }) => ({ name: 'billing.check-payment', data: { paymentId: id }, key: id }));
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>('SELECT min(next_check_at) AS at FROM payments');
    return next?.at ?? null;
  }
}
