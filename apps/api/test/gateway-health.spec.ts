import { systemContext } from '../src/database/context.js';
import type { Env } from '../src/config/env.js';
import { newId } from '../src/database/new-id.js';
import type { Tx } from '../src/database/transaction.js';
import { GatewayHealth, HEALTH_NOW, type KnownHealth } from '../src/provider/gateway-health.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';

const DOWN = { marks: '00000000', probe: false };
const FINE = { marks: '111', probe: true };

describe('the health of a gateway, shared by all workers', () => {
  let db: OpenDatabase;
  let workers: GatewayHealth[];
  let accountId: string;

  beforeAll(async () => {
    db = await openDatabase();
    const env = { wave: { leaseSeconds: 45 } } as unknown as Env;
    workers = Array.from({ length: 5 }, () => new GatewayHealth(db.database, env));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    accountId = newId();
    await system((tx) =>
      tx.query(`INSERT INTO gateway_accounts (id, vendor, label, secrets) VALUES ($1, 'twilio', 'Spec', 'x')`, [
        accountId,
      ]),
    );
  });

  const system = <T>(fn: (tx: Tx) => Promise<T>) => db.database.transaction(systemContext('spec'), fn);
  const now = async (): Promise<KnownHealth | undefined> => {
    const [health] = await system((tx) =>
      tx.query<KnownHealth>(
        `SELECT ${HEALTH_NOW} FROM gateway_accounts a LEFT JOIN gateway_health h ON h.account_id = a.id WHERE a.id = $1`,
        [accountId],
      ),
    );
    return health;
  };
  const due = () =>
    system((tx) => tx.query('UPDATE gateway_health SET probe_at = now() WHERE account_id = $1', [accountId]));
  const takeTurns = async (worker: GatewayHealth) => {
    const candidates = [{ account: { accountId }, health: (await now()) as KnownHealth }];
    return system(async (tx) => (await worker.takeTurns(tx, candidates)).size);
  };
  const first = () => workers[0] as GatewayHealth;

  test('nothing is known, then it works, then it does not, and then it is tried by one of many', async () => {
    expect(await now()).toMatchObject({ known: false, state: 'closed' });
    await first().report(accountId, { marks: '11', probe: false });
    expect(await now()).toMatchObject({ known: true, state: 'closed' });
    await first().report(accountId, DOWN);
    expect(await now()).toMatchObject({ state: 'open', tries: 0 });
    expect(await Promise.all(workers.map(takeTurns))).toEqual([0, 0, 0, 0, 0]);
    await due();
    const turns = await Promise.all(workers.map(takeTurns));
    expect(turns.reduce((sum, turn) => sum + turn, 0)).toBe(1);
    expect(await now()).toMatchObject({ state: 'half-open' });
    await first().report(accountId, FINE);
    expect(await now()).toMatchObject({ state: 'closed', recent: '' });
  });

  test('what several workers saw at once is one story', async () => {
    await Promise.all(workers.map((worker) => worker.report(accountId, { marks: '00', probe: false })));
    expect(await now()).toMatchObject({ state: 'open' });
  });

  test('a turn whose worker died comes again, and one that was given back at once', async () => {
    await first().report(accountId, DOWN);
    await due();
    expect(await takeTurns(first())).toBe(1);
    expect(await takeTurns(first())).toBe(0);
    await due();
    expect(await takeTurns(first())).toBe(1);
    await system((tx) => first().giveBackTurn(tx, accountId));
    expect(await takeTurns(first())).toBe(1);
  });

  test('an account that was edited is given another chance, and so is one that a person resumes', async () => {
    await first().report(accountId, { marks: '', probe: false, refusedWith: '20003' });
    expect(await now()).toMatchObject({ state: 'open', reason: '20003' });
    await system((tx) => first().tryAgain(tx, [accountId]));
    expect((await now())?.probe_in_ms).toBeLessThanOrEqual(0);
    await system((tx) =>
      tx.query('UPDATE gateway_accounts SET updated_at = clock_timestamp() WHERE id = $1', [accountId]),
    );
    expect(await now()).toMatchObject({ known: false, state: 'closed', reason: null });
    await first().report(accountId, { marks: '1', probe: false });
    expect(await now()).toMatchObject({ known: true, state: 'closed', recent: '1' });
  });
});
