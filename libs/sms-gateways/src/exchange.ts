import type { Dispatcher } from 'undici';

/** Longest answer that is read unless a call says otherwise, bytes; a gateway's to a send is about one kilobyte. */
export const ANSWER_CAP = 64 * 1024;

export interface WireAnswer {
  kind: 'answer';
  status: number;
  /** Seconds or a date, as the header has it. */
  retryAfter: string | undefined;
  /** Undefined when it was longer than the call allows. */
  body: string | undefined;
}

/** The call ended without a whole answer. `written`: bytes may have left this machine. */
export interface WireBreak {
  kind: 'break';
  errorCode: string;
  written: boolean;
}

/** Longest wait between the call and its first byte, ms: a thawed worker must not send what it queued long ago. */
const START_WITHIN_MS = 5_000;

/**
 * One request and its answer, as undici's handler. `onRequestStart` runs immediately before the first byte is written,
 * so whether anything was written is known, not guessed from error codes; a second start would be a hidden retry and is
 * refused.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  private readonly calledAt = performance.now();
  private controller: Dispatcher.DispatchController | undefined;
  private timer: NodeJS.Timeout | undefined;
  private done = false;
  private status = 0;
  private retryAfter: string | undefined;
  private first: Buffer | undefined;
  private rest: Buffer[] | undefined;
  private size = 0;

  constructor(
    private readonly settle: (result: WireAnswer | WireBreak, exchange: Exchange) => void,
    private readonly answerTimeoutMs: number,
    private readonly answerCap = ANSWER_CAP,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.done || this.controller) return controller.abort(new Error('already done'));
    if (performance.now() - this.calledAt > START_WITHIN_MS) {
      this.break('WAITED_TOO_LONG');
      return controller.abort(new Error('waited too long'));
    }
    this.controller = controller;
    this.timer = setTimeout(() => this.abandon('NO_ANSWER'), this.answerTimeoutMs);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, unknown>): void {
    this.status = status;
    const retryAfter = headers['retry-after'];
    if (typeof retryAfter === 'string') this.retryAfter = retryAfter;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.answerCap) {
      this.finish({ kind: 'answer', status: this.status, retryAfter: this.retryAfter, body: undefined });
      this.controller?.abort(new Error('answer too long'));
    } else if (this.first === undefined) this.first = chunk;
    else (this.rest ??= []).push(chunk);
  }

  onResponseEnd(): void {
    const whole = this.rest ? Buffer.concat([this.first ?? Buffer.alloc(0), ...this.rest]) : this.first;
    this.finish({
      kind: 'answer',
      status: this.status,
      retryAfter: this.retryAfter,
      body: whole?.toString('utf8') ?? '',
    });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const code = (error as NodeJS.ErrnoException).code;
    this.break(typeof code === 'string' ? code : 'UNKNOWN');
  }

  /** Ends the call from our side; if it is still waiting for a connection it is never written. */
  abandon(errorCode: string): void {
    this.break(errorCode);
    this.controller?.abort(new Error(errorCode));
  }

  private break(errorCode: string): void {
    this.finish({ kind: 'break', errorCode, written: this.controller !== undefined });
  }

  private finish(result: WireAnswer | WireBreak): void {
    if (this.done) return;
    this.done = true;
    clearTimeout(this.timer);
    this.settle(result, this);
  }
}
