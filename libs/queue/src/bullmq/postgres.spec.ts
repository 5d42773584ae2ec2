import { createDatabase, startRelay } from '@dinnerbell/testing';
import { BullmqQueue } from './bullmq-queue.js';
import { queueTraits } from '../queue-traits.js';
import { describeQueue } from '../testing/index.js';

describeQueue('PostgreSQL', queueTraits('postgres:'), async () => {
  const { url, drop } = await createDatabase();
  return { url, stop: drop };
});

/** More answers than a start of any of the three connections takes: the last wires are not cut before the first job. */
const ANSWERS = Array.from({ length: 40 }, (_, answers) => answers);

describe('a start whose wire is cut', () => {
  let database: { url: string; drop(): Promise<void> };

  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  /** An error that nobody hears ends the process, here the test. */
  test('after any number of answers is refused, or works in the end: it ends no process', async () => {
    const ends = await Promise.all(ANSWERS.map(startCutAfter));
    expect(ends).toContain('refused');
    expect(ends).toContain('works');
  });

  async function startCutAfter(answers: number): Promise<string> {
    const wire = await startRelay(database.url);
    wire.cutAfter(answers);
    const queue = new BullmqQueue(wire.url, { name: `cut-${answers}`, addTimeoutMs: 20_000 });
    try {
      await queue.process(() => Promise.resolve(), { concurrency: 1 });
      await wire.mend();
      await queue.add({ name: 'job', data: {} });
      return 'works';
    } catch {
      return 'refused';
    } finally {
      await wire.mend();
      await queue.close();
      await wire.stop();
    }
  }
});
