import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';

/** How many calls this process may have open at once, first come first served over all lanes: a call is a write, never a wait. */
@Injectable()
export class SendSlots {
  private free: number;
  private readonly waiting: (() => void)[] = [];
  private head = 0;

  constructor(@Inject(ENV) env: Env) {
    this.free = env.wave.concurrency;
  }

  /** Resolves when a call may start. */
  take(): Promise<void> | undefined {
    if (this.free > 0) {
      this.free -= 1;
      return undefined;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  give(): void {
    const next = this.waiting[this.head];
    if (!next) {
      this.free += 1;
      return;
    }
    this.head += 1;
    if (this.head > 1024 && this.head * 2 > this.waiting.length) {
      this.waiting.splice(0, this.head);
      this.head = 0;
    }
    next();
  }
}
