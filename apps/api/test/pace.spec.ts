import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import { Pace, type Slot } from '../src/provider/pace.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';

describe('the pace', () => {
  let db: OpenDatabase;
  const pace = new Pace();

  beforeAll(async () => {
    db = await openDatabase();
  });
  afterAll(() => db.close());

  const addAccount = async (): Promise<string> => {
    const id = newId();
    await db.database.transaction(systemContext('spec'), (tx) =>
      tx.query(`INSERT INTO gateway_accounts (id, vendor, label, secrets) VALUES ($1, 'twilio', 'Spec', 'sealed')`, [
        id,
      ]),
    );
    return id;
  };
  const reserve = (accountId: string, units: number, perSecond: number, sender = '+12125550100') =>
    db.database.transaction(systemContext('spec'), (tx) => pace.reserve(tx, { accountId, sender, units, perSecond }));
  const waitMs = (accountId: string, perSecond: number, sender = '+12125550100') =>
    db.database.transaction(systemContext('spec'), (tx) => pace.waitMs(tx, { accountId, sender, perSecond }));

  test('the first may go at once, the next behind it, and asking books nothing', async () => {
    const account = await addAccount();
    expect(await waitMs(account, 10)).toBe(0);
    const first = await reserve(account, 50, 10);
    expect(first).toEqual({ startsInMs: 0, gapMs: 100 });
    const wait = await waitMs(account, 10);
    expect(wait).toBeGreaterThan(4000);
    expect(wait).toBeLessThanOrEqual(5000);
    expect((await waitMs(account, 10)) <= wait).toBe(true);
    const second = await reserve(account, 1, 10);
    expect(second.startsInMs).toBeGreaterThan(4000);
    expect(second.startsInMs).toBeLessThanOrEqual(5000);
  });

  test('another sender and another account have a pace of their own', async () => {
    const [one, other] = [await addAccount(), await addAccount()];
    await reserve(one, 100, 10);
    expect((await reserve(other, 1, 10)).startsInMs).toBe(0);
    expect((await reserve(one, 1, 10, 'MG0123456789abcdef0123456789abcdef')).startsInMs).toBe(0);
  });

  test('a lull earns no burst beyond two gaps', async () => {
    const account = await addAccount();
    await reserve(account, 1, 100);
    await db.database.transaction(systemContext('spec'), (tx) =>
      tx.query(`UPDATE paces SET theoretical_at = now() - interval '1 hour' WHERE account_id = $1`, [account]),
    );
    await reserve(account, 100, 100);
    expect(await waitMs(account, 100)).toBeGreaterThan(900);
  });

  test.each([30, 100])(
    'eight workers at %i a second: no sliding second holds more than a tenth above it',
    async (limit) => {
      const account = await addAccount();
      const sends: number[] = [];
      const worker = async (seed: number): Promise<void> => {
        for (let wave = 0; wave < 5; wave += 1) {
          const units = 1 + ((seed * 7 + wave * 13) % 40);
          const slot: Slot = await reserve(account, units, limit);
          const begin = performance.now() + slot.startsInMs;
          for (let unit = 0; unit < units; unit += 1) sends.push(begin + unit * slot.gapMs);
        }
      };
      await Promise.all(Array.from({ length: 8 }, (_, seed) => worker(seed)));
      expect(mostInASecond(sends)).toBeLessThanOrEqual(limit * 1.1);
      const seconds = (Math.max(...sends) - Math.min(...sends)) / 1000;
      expect((sends.length - 1) / seconds).toBeGreaterThan(limit * 0.95);
    },
  );

  test('callers that come back just in time keep the full rate', async () => {
    const account = await addAccount();
    const [limit, waves, units] = [200, 12, 20];
    const started = performance.now();
    let end = 0;
    for (let wave = 0; wave < waves; wave += 1) {
      while ((await waitMs(account, limit)) > 1) continue;
      const slot = await reserve(account, units, limit);
      end = performance.now() + slot.startsInMs + units * slot.gapMs;
    }
    const ideal = (waves * units * 1000) / limit;
    expect(end - started).toBeGreaterThan(ideal * 0.98);
    expect(end - started).toBeLessThan(ideal * 1.15);
  });
});

/** The most sends in any half-open second. */
function mostInASecond(sends: readonly number[]): number {
  const times = [...sends].sort((one, other) => one - other);
  let most = 0;
  let first = 0;
  times.forEach((time, index) => {
    while ((times[first] ?? time) <= time - 1000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
