import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

/** Messages of unknown fate whose turn to be looked up has come. */
@Injectable()
@Due()
export class DueLookUps implements DueSource {
  readonly name = 'messages to look up';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const [due] = await tx.query(
      'SELECT 1 FROM unknown_outcomes WHERE next_look_up_at <= now() LIMIT 1 FOR UPDATE SKIP LOCKED',
    );
    return due ? [{ name: 'sms.reconcile', data: {}, key: 'all' }] : [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>('SELECT min(next_look_up_at) AS at FROM unknown_outcomes');
    return next?.at ?? null;
  }
}
