/** The taking halves of the product's queues, as the driver has them. */
export interface Takers {
  /** Begins to take jobs. Rejects, and so refuses the start, when the queue's server is there and refuses. */
  start(): Promise<void>;
  /** Takes no more, tells the running handlers, and waits for them. */
  stop(): Promise<void>;
}

/** The token of the Takers; provided in the worker role alone. */
export const TAKERS = Symbol('TAKERS');
