import type { TakenJob } from '../port.js';
import { within } from '../within.js';

/** What is used of a BullMQ worker, whatever store it stands on. */
interface AnyWorker {
  readonly name: string;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

/** The longest a stopping worker waits for a store that does not answer; its jobs are then given out again later. */
const STORE_MS = 2_000;

/** The taking half of the port over one BullMQ worker: hands jobs to the handler and stops in good order. */
export class BullmqTaker {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly handle: (job: TakenJob) => Promise<void>) {}

  readonly take = async ({ name, data }: { name: string; data: Record<string, string> }): Promise<void> => {
    const run = this.handle({ name, data, signal: this.stopping.signal });
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  };

  /** Fires the signals, waits for the handlers as long as they need, then lets the worker's connections go. */
  async stop(worker: AnyWorker): Promise<void> {
    this.stopping.abort();
    const closed = worker.close();
    while (this.running.size > 0) await Promise.allSettled(this.running);
    try {
      await within(STORE_MS, `closing the queue ${worker.name}`, () => closed);
    } catch {
      await worker.disconnect();
      await closed;
    }
  }
}
