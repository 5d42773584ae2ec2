import type { Message } from '@aws-sdk/client-sqs';
import { setTimeout as pause } from 'node:timers/promises';
import type { SqsStore } from './sqs-store.js';

/** The longest one call about a message may take, also at the end of the process. */
const CALL_MS = 5_000;

/** A message that was received: hidden from other workers until it is deleted or let go. */
export class HeldMessage {
  private readonly ended = new AbortController();
  private readonly keeping: Promise<void>;

  constructor(
    private readonly store: SqsStore,
    private readonly message: Message,
    private readonly hiddenSeconds: number,
    private readonly onError: (error: Error) => void,
  ) {
    this.keeping = this.keepHidden();
  }

  get body(): string | undefined {
    return this.message.Body;
  }

  /** Which try this is, from 1; those of lost workers count. */
  get tries(): number {
    return Number(this.message.Attributes?.ApproximateReceiveCount ?? 1);
  }

  /** It is done. A delete that fails means that it comes again, which is harmless. */
  async delete(): Promise<void> {
    await this.end((abortSignal) => this.store.deleteMessage(this.message, abortSignal));
  }

  /** It is to come again, in so many seconds. */
  async letGo(seconds: number): Promise<void> {
    await this.end((abortSignal) => this.store.hide(this.message, seconds, abortSignal));
  }

  /** Nobody can do more about a call that fails than know of it: SQS gives the message out again by itself. */
  private async end(call: (abortSignal: AbortSignal) => Promise<void>): Promise<void> {
    this.ended.abort();
    await this.keeping;
    try {
      await call(AbortSignal.timeout(CALL_MS));
    } catch (error) {
      this.onError(error as Error);
    }
  }

  private async keepHidden(): Promise<void> {
    const { signal } = this.ended;
    const everyMs = (this.hiddenSeconds * 1000) / 3;
    while (!signal.aborted) {
      try {
        await pause(everyMs, undefined, { ref: false, signal });
        const limit = AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]);
        await this.store.hide(this.message, this.hiddenSeconds, limit);
      } catch (error) {
        if (!signal.aborted) this.onError(error as Error);
      }
    }
  }
}
