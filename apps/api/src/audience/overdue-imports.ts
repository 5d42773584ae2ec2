import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';
import { failAbandoned } from './lock-draft.js';

/** Running → Failed for imports whose process is gone: its lease ran out, its rows were never committed. */
@Injectable()
@Due()
export class OverdueImports implements DueSource {
  readonly name = 'imports whose process is gone';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    await failAbandoned(tx, null);
    return [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      `SELECT min(lease_until) AS at FROM imports WHERE status = 'Running'`,
    );
    return next?.at ?? null;
  }
}
