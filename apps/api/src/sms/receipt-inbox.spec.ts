import type { Database, Tx } from '../database/transaction.js';
import type { Jobs } from '../jobs/jobs.js';
import { type Receipt, ReceiptInbox } from './receipt-inbox.js';

const receipt = (eventKey: string): Receipt => ({
  accountId: '612177a4-c0b9-5a07-b947-ab2107e0b56f',
  eventKey,
  gatewayMessageId: 'SM1',
  status: 'Sent',
  suppress: false,
});

/** A database whose commits happen when the spec says so. */
function slowDatabase() {
  const statements: string[][] = [];
  const commits: { done(): void; fail(error: Error): void }[] = [];
  const tx = { query: async (_: string, params: string[][]) => statements.push(params[2] ?? []) } as unknown as Tx;
  const transaction = async (_: unknown, fn: (tx: Tx) => Promise<unknown>) => {
    await fn(tx);
    await new Promise<void>((done, fail) => commits.push({ done, fail }));
  };
  return { database: { transaction } as unknown as Database, statements, commits };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the inbox of receipts', () => {
  const jobs = { enqueue: async () => undefined } as unknown as Jobs;

  test('answers nobody before the commit, and writes all that came meanwhile in one statement', async () => {
    const { database, statements, commits } = slowDatabase();
    const inbox = new ReceiptInbox(database, jobs);
    const answered: string[] = [];
    const store = (key: string) => inbox.store([receipt(key)]).then(() => answered.push(key));
    const all = [store('a')];
    await turn();
    for (const key of ['d', 'b', 'c']) all.push(store(key));
    await turn();
    expect(answered).toEqual([]);
    expect(statements).toEqual([['a']]);
    commits[0]?.done();
    await turn();
    expect(answered).toEqual(['a']);
    expect(statements).toEqual([['a'], ['b', 'c', 'd']]);
    commits[1]?.done();
    await Promise.all(all);
    expect([...answered].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('the receipts of one request go into one statement, or none of them', async () => {
    const { database, statements, commits } = slowDatabase();
    const inbox = new ReceiptInbox(database, jobs);
    const several = inbox.store([receipt('b'), receipt('a')]);
    await turn();
    expect(statements).toEqual([['a', 'b']]);
    commits[0]?.fail(new Error('the disk is full'));
    await expect(several).rejects.toMatchObject({ status: 503 });
    await inbox.store([]);
    expect(statements).toHaveLength(1);
  });

  test('never puts more than 500 requests into a statement', async () => {
    const { database, statements, commits } = slowDatabase();
    const inbox = new ReceiptInbox(database, jobs);
    const all = Array.from({ length: 1002 }, (_, n) => inbox.store([receipt(`event ${n}`)]));
    for (let batch = 0; batch < 4; batch += 1) {
      await turn();
      commits[batch]?.done();
    }
    await Promise.all(all);
    expect(statements.map((keys) => keys.length)).toEqual([1, 500, 500, 1]);
  });

  test('a batch that fails refuses those in it with 503 and nobody else', async () => {
    const { database, commits } = slowDatabase();
    const inbox = new ReceiptInbox(database, jobs);
    const first = inbox.store([receipt('a')]);
    await turn();
    const second = inbox.store([receipt('b')]);
    commits[0]?.fail(new Error('the disk is full'));
    await expect(first).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    await turn();
    commits[1]?.done();
    await expect(second).resolves.toBeUndefined();
  });

  test('refuses at once when the database falls far behind', async () => {
    const inbox = new ReceiptInbox(slowDatabase().database, jobs);
    for (let n = 0; n < 20_001; n += 1) void inbox.store([receipt(`event ${n}`)]);
    await expect(inbox.store([receipt('one too many')])).rejects.toMatchObject({ status: 503 });
  });
});
