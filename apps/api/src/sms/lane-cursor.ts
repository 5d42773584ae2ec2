/**
 * Where a lane is in its range. It goes forward only, but for texts that came back to be taken by another account at once: then it goes
 * back to where their wave began, which is a few waves at most.
 */
export class LaneCursor {
  /** Where each wave that is open still began; '' is the start of the range, for ids sort as text. */
  private readonly open = new Set<{ from: string }>();
  private at: string;
  private back = false;

  constructor(afterId?: string) {
    this.at = afterId ?? '';
  }

  /** The next claim's `afterId`. */
  get afterId(): string | undefined {
    return this.at || undefined;
  }

  /** Where whoever takes over begins: rows that an open wave hands back must not be passed by. */
  get handOver(): string | undefined {
    return [this.at, ...Array.from(this.open, ({ from }) => from)].reduce(least) || undefined;
  }

  passed(lastId: string): void {
    this.at = lastId;
  }

  /** A claim took rows up to `lastId`; say when it is settled, and whether some of them may go again at once. */
  claimed(lastId: string): (again: boolean) => void {
    const wave = { from: this.at };
    this.open.add(wave);
    this.at = lastId;
    return (again) => {
      this.open.delete(wave);
      if (!again || wave.from >= this.at) return;
      this.at = wave.from;
      this.back = true;
    };
  }

  /** Whether it went back since it was asked last. */
  wentBack(): boolean {
    const { back } = this;
    this.back = false;
    return back;
  }
}

const least = (one: string, other: string): string => (one < other ? one : other);
