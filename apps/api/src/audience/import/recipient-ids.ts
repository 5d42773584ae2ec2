import { randomFillSync, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
const BLOCK = 1024;

/**
 * UUIDv7 (RFC 9562 §5.7) for a long list, ascending: the counter of §6.2 method 1 goes up by one, so that the order of the file is
 * that of the ids. Randomness is drawn a block at a time; drawn for each id alone it costs half as much as all the rest of a row.
 */
export class RecipientIds {
  private readonly random = Buffer.alloc(BYTES * BLOCK);
  private used = BLOCK;
  private msecs = 0;
  private seq = randomInt(2 ** 31);

  next(): string {
    if (this.used === BLOCK) this.refill();
    const random = this.random.subarray(this.used * BYTES, (this.used + 1) * BYTES);
    this.used += 1;
    this.seq += 1;
    return v7({ random, msecs: this.msecs, seq: this.seq });
  }

  /** The clock may step back; ids do not. */
  private refill(): void {
    randomFillSync(this.random);
    this.used = 0;
    this.msecs = Math.max(this.msecs, Date.now());
  }
}
