import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '../database/transaction.js';
import type { Job } from './catalogue.js';

/** Work that comes due by itself. The clock asks every source, each in system transactions of its own. */
export interface DueSource {
  /** For the logs, as `campaigns to launch`. */
  readonly name: string;
  /**
   * The jobs of the rows that are due by the database's `now()`, picked `FOR UPDATE SKIP LOCKED`. They are queued after commit.
   * A row stays due until its job has moved it on, so give the job a `key`: it is asked for again ten times a second (once, where the queue keeps no keys).
   */
  enqueueDue(tx: Tx): Promise<Job[]>;
  /** When the next row comes due, past or future; null when none waits. Asked in the transaction of `enqueueDue`, after it. */
  nextDueAt(tx: Tx): Promise<Date | null>;
}

/** Where the mark is kept; read by the clock. */
export const DUE_SOURCE = DiscoveryService.createDecorator<true>();

/** Marks a provider as a source of the clock: `@Injectable() @Due() class CampaignsToLaunch implements DueSource`. */
export function Due() {
  return (source: new (...dependencies: never[]) => DueSource): void => {
    DUE_SOURCE(true)(source);
  };
}
