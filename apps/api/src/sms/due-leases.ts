import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

/** Waves whose worker gave no sign of life for the length of a lease. */
@Injectable()
@Due()
export class DueLeases implements DueSource {
  readonly name = 'leases run out';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const [due] = await tx.query('SELECT 1 FROM waves WHERE lease_until <= now() LIMIT 1 FOR UPDATE SKIP LOCKED');
    return due ? [{ name: 'sms.reap-waves', data: {}, key: 'all' }] : [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>('SELECT min(lease_until) AS at FROM waves');
    return next?.at ?? null;
  }
}
