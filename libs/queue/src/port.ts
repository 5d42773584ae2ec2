/** A job says what to do now; the rows in PostgreSQL say whether it is still to be done. Data holds ids only. */
export interface Job {
  name: string;
  data: Record<string, string>;
  /**
   * A hint: while a job of this key waits or runs, another one with it is dropped, by a driver that keeps keys (`QueueTraits`). Afterwards the
   * key is free again.
   */
  key?: string;
  /** Not before this instant, by the driver's clock. A time gone by means now; one beyond `QueueTraits.furthestMs` drops the job. */
  runAt?: Date;
}

/** What a handler gets. `signal` fires when the process wants to stop: hand back and return. */
export interface TakenJob {
  name: string;
  data: Record<string, string>;
  signal: AbortSignal;
}

/** Delivers each job at least once; a job whose handler throws is tried again, then dropped. */
export interface JobQueue {
  /** Rejects within `QueueOptions.addTimeoutMs` when the driver's server cannot be reached. */
  add(job: Job): Promise<void>;
  addAll(jobs: readonly Job[]): Promise<void>;
  /**
   * Starts taking jobs; to be called once. Resolves when the first job can be taken; may resolve sooner while the server is away, and takes
   * them when it is back. Rejects when the server is there and refuses.
   */
  process(handle: (job: TakenJob) => Promise<void>, options: { concurrency: number }): Promise<void>;
  /** Takes no more jobs, fires the signals, waits for the handlers that run, then lets the connections go. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** Queues of different names on one server know nothing of each other. */
  name: string;
  /** How long a taken job stays hidden from other workers without a sign of life, ms. Default 30 000. */
  lockMs?: number;
  /** How often lost jobs are looked for, ms. Default 15 000. SQS looks by itself. */
  stalledMs?: number;
  /** The longest an `add` may take, ms. Default 2 000. */
  addTimeoutMs?: number;
  /**
   * How often a failing job is tried in all, and the first pause between tries, ms (it doubles). Default 3 and 1 000. On SQS the redrive
   * policy says how often: 5 times, or `attempts`, where it is made here.
   */
  attempts?: number;
  backoffMs?: number;
  /** Told of faults nobody awaits, as a lost connection; the driver mends itself. */
  onError?: (error: Error) => void;
}
