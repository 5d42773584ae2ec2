import { waitFor } from '@dinnerbell/testing';
import { Client } from 'pg';
import { DONE_SOON } from '../src/database/done-soon.js';
import { newId } from '../src/database/new-id.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';

/** errcodes-appendix.html */
const TRANSACTION_TIMEOUT = '25P04';

describe('a transaction that is done once', () => {
  let db: OpenDatabase;
  let merchantId: string;
  const claim = (key: string, fingerprint = 'same') => ({
    merchantId,
    actor: 'spec',
    idempotency: { key, fingerprint, replayed: false },
  });
  const addOptOut = (ctx: ReturnType<typeof claim>, phone: string) =>
    db.database.transaction(ctx, async (tx) => {
      await tx.query(`INSERT INTO opt_outs VALUES ($1, $2, 'spec')`, [merchantId, phone]);
      return { phone };
    });

  beforeAll(async () => {
    db = await openDatabase();
    merchantId = await db.addMerchant();
  });
  afterAll(() => db.close());

  test('the same key and request answers what the first one answered', async () => {
    const first = claim('one');
    const again = claim('one');
    expect(await addOptOut(first, '+12125550101')).toEqual({ phone: '+12125550101' });
    expect(await addOptOut(again, '+12125550101')).toEqual({ phone: '+12125550101' });
    expect([first.idempotency.replayed, again.idempotency.replayed]).toEqual([false, true]);
  });

  test('the same key with another request is refused', async () => {
    await addOptOut(claim('two'), '+12125550102');
    await expect(addOptOut(claim('two', 'other'), '+12125550103')).rejects.toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
  });

  test('while the first still runs, the second is told so', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const first = db.database.transaction(claim('three'), async () => {
      entered();
      await held;
      return { done: true };
    });
    await inside;
    await expect(addOptOut(claim('three'), '+12125550104')).rejects.toMatchObject({
      status: 409,
      code: 'idempotency_in_progress',
    });
    release();
    expect(await first).toEqual({ done: true });
  });

  test('a refusal keeps nothing, so the key may be tried again', async () => {
    await expect(db.database.transaction(claim('four'), () => Promise.reject(new Error('refused')))).rejects.toThrow(
      'refused',
    );
    expect(await addOptOut(claim('four'), '+12125550105')).toEqual({ phone: '+12125550105' });
  });

  test('another merchant’s key is another key', async () => {
    const other = await db.addMerchant();
    await addOptOut(claim('five'), '+12125550106');
    const theirs = { ...claim('five', 'other'), merchantId: other };
    const done = await db.database.transaction(theirs, () => Promise.resolve({ other: true }));
    expect(done).toEqual({ other: true });
  });

  test('twenty at once have one effect', async () => {
    const done = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        db.database.transaction(claim('six'), async (tx) => {
          const id = newId();
          await tx.query(
            `INSERT INTO transactions (id, merchant_id, amount, type, currency, credits) VALUES ($1, $2, 1, 'Refund', 'USD', 1)`,
            [id, merchantId],
          );
          return { id };
        }),
      ),
    );
    const answers = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    expect(new Set(answers).size).toBe(1);
    const rows = await db.database.transaction({ merchantId, actor: 'spec' }, (tx) =>
      tx.query('SELECT 1 FROM transactions'),
    );
    expect(rows).toHaveLength(1);
  });

  test('what is to follow runs after the commit only', async () => {
    const heard: string[] = [];
    const plain = { merchantId, actor: 'spec' };
    await db.database.transaction(plain, async (tx) => {
      tx.afterCommit(() => void heard.push('committed'));
      tx.afterCommit(() => Promise.reject(new Error('a queue that is down')));
      tx.afterCommit(() => void heard.push('still heard'));
      expect(heard).toEqual([]);
      await tx.query('SELECT 1');
    });
    await expect(
      db.database.transaction(plain, (tx) => {
        tx.afterCommit(() => void heard.push('never'));
        return tx.query('SELECT 1 / 0');
      }),
    ).rejects.toThrow(/division by zero/);
    expect(heard).toEqual(['committed', 'still heard']);
  });

  test('a worker that stands still in many transactions loses all its locks, and goes on with other connections', async () => {
    const system = { merchantId: 'system' as const, actor: 'spec' };
    const lock = 'SELECT 1 FROM merchants WHERE id = $1 FOR UPDATE';
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    const thaw = Promise.withResolvers<undefined>();
    const ended = Promise.allSettled(
      Array.from({ length: 5 }, () =>
        db.database.transaction(system, async (tx) => {
          await tx.query(`SELECT ${DONE_SOON}`);
          await tx.query(lock, [merchantId]);
          await thaw.promise;
          await tx.query('SELECT 1');
        }),
      ),
    );
    const onlooker = new Client({ connectionString: db.url });
    await onlooker.connect();
    const allStand = async () => (await onlooker.query(waiting)).rows.length === 4;
    await waitFor(allStand, { what: 'four transactions behind the first' }).finally(() => onlooker.end());
    const other = await db.database.transaction({ merchantId, actor: 'spec' }, (tx) => tx.query(lock, [merchantId]));
    thaw.resolve(undefined);
    expect(other).toHaveLength(1);
    const reasons = (await ended).map((end) => (end.status === 'rejected' ? end.reason : undefined));
    expect(reasons).not.toContain(undefined);
    // Two standstills are over when the time of all is: the others never had the row, or not for long.
    const late = reasons.filter((reason) => reason.code === TRANSACTION_TIMEOUT);
    expect(late.length).toBeGreaterThanOrEqual(2);
    expect(await db.database.transaction(system, (tx) => tx.query('SELECT 1'))).toHaveLength(1);
  });
});
