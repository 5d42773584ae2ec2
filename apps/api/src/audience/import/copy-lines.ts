/** Characters that wait as a string before they become bytes. */
const CHUNK = 16_384;

/** Lines for one COPY, kept as bytes: strings that live for a whole batch would be moved about by every garbage collection. */
export class CopyLines {
  private chunks: Buffer[] = [];
  private open = '';

  /** `line` ends with LF. */
  add(line: string): void {
    this.open += line;
    if (this.open.length >= CHUNK) this.close();
  }

  /** Everything added since the last call, in order. */
  take(): Buffer[] {
    if (this.open !== '') this.close();
    const taken = this.chunks;
    this.chunks = [];
    return taken;
  }

  private close(): void {
    this.chunks.push(Buffer.from(this.open));
    this.open = '';
  }
}
