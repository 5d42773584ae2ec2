import { randomInt } from 'node:crypto';

const SMALLEST = 1024;
const FULLEST = 0.6;

/**
 * A set of E.164 numbers in 8 bytes a slot: at most 15 digits, so a number is exact as a double. Open addressing; the hash is
 * seeded, so that no list can be made that fills one run of slots. A million take 16 MB.
 */
export class PhoneSet {
  private slots: Float64Array;
  private used = 0;
  private readonly seed = randomInt(2 ** 31);

  /** Room for `expected` numbers at once spares growing. */
  constructor(expected = 0) {
    this.slots = new Float64Array(2 ** Math.ceil(Math.log2(Math.max(SMALLEST, expected / FULLEST))));
  }

  get size(): number {
    return this.used;
  }

  /** False when it was there already. */
  add(phone: string): boolean {
    if (this.used >= this.slots.length * FULLEST) this.grow();
    const number = Number(phone.slice(1));
    const slot = this.find(number);
    if (this.slots[slot] === number) return false;
    this.slots[slot] = number;
    this.used += 1;
    return true;
  }

  has(phone: string): boolean {
    if (this.used === 0) return false;
    const number = Number(phone.slice(1));
    return this.slots[this.find(number)] === number;
  }

  /** The slot that holds `number`, or the free one where it belongs. */
  private find(number: number): number {
    const mask = this.slots.length - 1;
    let hash =
      Math.imul((number | 0) ^ this.seed, 0x9e3779b1) ^ Math.imul(Math.trunc(number / 2 ** 32) + this.seed, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.slots[slot] !== 0 && this.slots[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2);
    for (const number of old) if (number !== 0) this.slots[this.find(number)] = number;
  }
}
