import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import { APP_ROLE, WORKER_ROLE } from '../src/database/roles.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';

/** Tables without a tenant of their own, and why nobody's rows can leak through them. */
const WITHOUT_TENANT = {
  migrations: 'names of migrations',
  rate_limits: 'hashes of keys',
  paces: 'the worker alone may read it',
  receipts: 'the worker alone may read it',
  gateway_messages: 'the worker alone may read it',
  payment_events: 'the worker alone may read it',
  webhook_nonces: 'the worker alone may read it',
};

describe('tenants', () => {
  let db: OpenDatabase;
  let ours: string;
  let theirs: string;
  const merchant = (merchantId: string) => ({ merchantId, actor: 'spec' });

  beforeAll(async () => {
    db = await openDatabase();
    ours = await db.addMerchant(100);
    theirs = await db.addMerchant(100);
    for (const merchantId of [ours, theirs]) {
      await db.database.transaction(merchant(merchantId), (tx) =>
        tx.query(`INSERT INTO opt_outs (merchant_id, phone, source) VALUES ($1, '+12125550100', 'spec')`, [merchantId]),
      );
    }
  });
  afterAll(() => db.close());

  const asSystem = <Row>(sql: string, params?: unknown[]) =>
    db.database.transaction(systemContext('spec'), (tx) => tx.query<Row>(sql, params));

  test('row-level security is forced on every table, but those that say why not', async () => {
    const open = await asSystem<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
    );
    expect(open.map((table) => table.relname)).toEqual(Object.keys(WITHOUT_TENANT).sort());
  });

  test('each of them has a policy for the app and one for the worker', async () => {
    const bare = await asSystem(
      `SELECT relname FROM pg_class c WHERE relkind = 'r' AND relrowsecurity
       AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) <> 2`,
    );
    expect(bare).toEqual([]);
  });

  test('neither role owns tables, is superuser or bypasses row-level security', async () => {
    const strong = await asSystem(
      `SELECT rolname FROM pg_roles r WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcanlogin
         OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid))`,
      [[APP_ROLE, WORKER_ROLE]],
    );
    expect(strong).toEqual([]);
  });

  test('a merchant sees its own rows only, and can neither write nor move rows to another', async () => {
    await db.database.transaction(merchant(ours), async (tx) => {
      expect(await tx.query('SELECT merchant_id FROM opt_outs')).toEqual([{ merchant_id: ours }]);
      expect(await tx.query('SELECT id FROM merchants')).toEqual([{ id: ours }]);
      expect(await tx.query('DELETE FROM opt_outs WHERE merchant_id = $1 RETURNING 1', [theirs])).toEqual([]);
    });
    await expect(
      db.database.transaction(merchant(ours), (tx) => tx.query('UPDATE opt_outs SET merchant_id = $1', [theirs])),
    ).rejects.toThrow(/row-level security/);
  });

  test('without a merchant the app sees nothing', async () => {
    const seen = await asSystem(`SELECT 1`).then(() =>
      db.database.transaction(systemContext('spec'), async (tx) => {
        await tx.query(`SET LOCAL ROLE ${APP_ROLE}`);
        return tx.query('SELECT 1 FROM opt_outs');
      }),
    );
    expect(seen).toEqual([]);
  });

  test('the tenant of one transaction is not left to the next on the same connection', async () => {
    const busy = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? ours : theirs));
    const wrong = await Promise.all(
      busy.map((merchantId, index) =>
        db.database
          .transaction(merchant(merchantId), async (tx) => {
            if (index % 7 === 0) await tx.query('SELECT 1 / 0');
            return (await tx.query<{ merchant_id: string }>('SELECT merchant_id FROM opt_outs')).filter(
              (row) => row.merchant_id !== merchantId,
            );
          })
          .catch(() => []),
      ),
    );
    expect(wrong.flat()).toEqual([]);
  });

  test.each(['UPDATE ledger_entries SET credits = 1', 'DELETE FROM ledger_entries'])(
    'the ledger refuses %s from app and worker',
    async (sql) => {
      await expect(db.database.transaction(merchant(ours), (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
      await expect(asSystem(sql)).rejects.toThrow(/permission denied/);
    },
  );

  test('only the loader may COPY, and it may do nothing else', async () => {
    await expect(
      db.database.transaction(merchant(ours), (tx) => tx.query('COPY recipients FROM STDIN')),
    ).rejects.toThrow(/COPY FROM not supported with row-level security/);
    for (const sql of ['SELECT 1 FROM recipients', 'SELECT 1 FROM merchants', `DELETE FROM recipients`]) {
      await expect(db.database.transaction(merchant(ours), (tx) => tx.asLoader(() => tx.query(sql)))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test('a context that is no UUID is refused before it reaches the server', async () => {
    await expect(
      db.database.transaction(merchant(`${newId()}'; DROP TABLE merchants; --`), (tx) => tx.query('SELECT 1')),
    ).rejects.toThrow(/not a UUID/);
  });
});
