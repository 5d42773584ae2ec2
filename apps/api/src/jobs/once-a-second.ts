import type { Job } from './catalogue.js';
import type { Jobs } from './jobs.js';

const REPEAT_MS = 1_000;

/**
 * Stands between the clock and a queue that keeps no keys: rows stay due until their job has moved them on, and the clock asks for them ten
 * times a second. A job of the same key passes once a second; each one that comes too often finds nothing to do.
 */
export class OnceASecond implements Pick<Jobs, 'enqueue'> {
  private readonly passed = new Map<string, number>();

  constructor(
    private readonly jobs: Pick<Jobs, 'enqueue'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async enqueue(...jobs: Job[]): Promise<void> {
    const now = this.now();
    for (const [id, at] of this.passed) if (now - at >= REPEAT_MS) this.passed.delete(id);
    await this.jobs.enqueue(...jobs.filter((job) => this.passes(job, now)));
  }

  private passes({ name, key }: Job, now: number): boolean {
    if (key === undefined) return true;
    const id = `${name} ${key}`;
    if (this.passed.has(id)) return false;
    this.passed.set(id, now);
    return true;
  }
}
