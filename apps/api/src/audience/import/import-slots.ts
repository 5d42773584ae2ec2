import { Injectable } from '@nestjs/common';
import { Problem } from '../../http/problem.js';
import { SLOTS } from './limits.js';

/** How many imports this process reads at once: each holds a connection and a share of the processor. */
@Injectable()
export class ImportSlots {
  private taken = 0;

  /** Runs `fn` in a slot. 503 `unavailable` with Retry-After when none is free. */
  async run<T>(fn: () => Promise<T>): Promise<T> {
    if (this.taken >= SLOTS) {
      throw new Problem(503, 'unavailable', 'Several imports are running; send the file again in a moment.', {
        headers: { 'retry-after': '5' },
      });
    }
    this.taken += 1;
    try {
      return await fn();
    } finally {
      this.taken -= 1;
    }
  }
}
