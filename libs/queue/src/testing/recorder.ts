import { waitFor } from '@dinnerbell/testing';
import type { TakenJob } from '../port.js';

/** A handler that remembers what it was given, and when; what it does is up to the test. */
export class Recorder {
  readonly taken: { name: string; data: Record<string, string>; at: number }[] = [];

  constructor(private readonly act: (job: TakenJob) => Promise<void> | void = () => undefined) {}

  readonly handle = async (job: TakenJob): Promise<void> => {
    this.taken.push({ name: job.name, data: job.data, at: Date.now() });
    await this.act(job);
  };

  ids(): string[] {
    return this.taken.map(({ data }) => data['id'] ?? '');
  }

  async hasTaken(count: number): Promise<void> {
    const what = `${count} jobs (taken: ${this.taken.length})`;
    await waitFor(() => this.taken.length >= count, { everyMs: 5, what });
  }
}
