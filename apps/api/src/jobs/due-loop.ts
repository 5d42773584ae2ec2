import { setTimeout as pause } from 'node:timers/promises';
import { systemContext } from '../database/context.js';
import type { Database, Tx } from '../database/transaction.js';
import type { Complaints } from './complaints.js';
import type { DueSource } from './due.js';
import type { Jobs } from './jobs.js';

/** The longest pause, also while the database is away. */
const LONGEST_MS = 1_000;
/** The pause while rows stay due because their jobs have not moved them on yet. */
const AGAIN_MS = 100;

/** Asks one source again and again: one tick after the other, each timed by the next row that comes due. */
export class DueLoop {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly source: DueSource,
    private readonly database: Database,
    private readonly jobs: Pick<Jobs, 'enqueue'>,
    private readonly complaints: Complaints,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Waits for the running tick. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const waitMs = await this.tick();
      await pause(waitMs, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }

  private async tick(): Promise<number> {
    const subject = `due: ${this.source.name}`;
    try {
      const { jobs, waitMs } = await this.database.transaction(systemContext('worker:clock'), async (tx) => ({
        jobs: await this.source.enqueueDue(tx),
        waitMs: await msUntil(tx, await this.source.nextDueAt(tx)),
      }));
      await this.jobs.enqueue(...jobs);
      this.complaints.over(subject);
      return waitMs;
    } catch (error) {
      this.complaints.about(subject, error);
      return LONGEST_MS;
    }
  }
}

/** Milliseconds from now to `next` by the database's clock: this machine's may be wrong, and only the database's decides what is due. */
async function msUntil(tx: Tx, next: Date | null): Promise<number> {
  if (!next) return LONGEST_MS;
  const [row] = await tx.query<{ ms: number }>(
    'SELECT (extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::float8 AS ms',
    [next],
  );
  if (!row || row.ms <= 0) return AGAIN_MS;
  // A Date ends at the millisecond, the row's time may go on: one more, or the timer is early.
  return Math.min(Math.ceil(row.ms) + 1, LONGEST_MS);
}
