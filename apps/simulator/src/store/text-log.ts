/** Bytes of one slab; a record never straddles two. */
const SLAB = 4 * 1024 * 1024;

/**
 * Appends lines of text and reads any of them back by number. They lie end to end in a few large buffers outside the
 * JavaScript heap, so that a million of them cost their bytes and no work of the garbage collector.
 */
export class TextLog {
  private readonly slabs: Buffer[] = [];
  private used = SLAB;
  private starts = new Float64Array(1024);
  private ends = new Float64Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** Takes one line, at most 1 MB of UTF-8, and returns its bytes where they now lie. */
  append(line: string): Buffer {
    // Three bytes a UTF-16 unit is the most UTF-8 needs; the exact count would cost a pass of its own.
    if (this.used + line.length * 3 > SLAB) {
      if (line.length * 3 > SLAB) throw new RangeError('The record is too long.');
      this.slabs.push(Buffer.allocUnsafeSlow(SLAB));
      this.used = 0;
    }
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    const slab = this.slabs[this.slabs.length - 1] as Buffer;
    const size = slab.write(line, this.used, 'utf8');
    const base = (this.slabs.length - 1) * SLAB;
    this.starts[this.count] = base + this.used;
    this.ends[this.count] = base + this.used + size;
    this.count++;
    this.used += size;
    return slab.subarray(this.used - size, this.used);
  }

  /** Line `index`, from 0. Throws RangeError where there is none. */
  read(index: number): string {
    const start = this.starts[index];
    const end = this.ends[index];
    if (start === undefined || end === undefined || index >= this.count) throw new RangeError(`no line ${index}`);
    const slab = this.slabs[Math.floor(start / SLAB)] as Buffer;
    return slab.toString('utf8', start % SLAB, (start % SLAB) + (end - start));
  }
}

/** The same numbers with twice the room. */
export function grown<T extends Float64Array | Int32Array | Uint8Array | Uint16Array>(column: T): T {
  const larger = new (column.constructor as new (length: number) => T)(column.length * 2);
  larger.set(column);
  return larger;
}
