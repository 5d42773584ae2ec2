import { waitFor } from '@dinnerbell/testing';
import { jest } from '@jest/globals';
import { type Registered, registerMerchant } from '../support/register-merchant.js';
import { pickSeed, seededRandom } from './support/random.js';
import { GATEWAYS, openShop, type Shop } from './support/shop.js';

jest.setTimeout(300_000);

const asked = Number(process.env['FAULT_KILLS'] ?? 0);
const KILLS = asked > 0 ? asked : 6;
/** Payments that are made between two kills. */
const ROUND = 20;
const CREDITS = 500;
/** Handlers that must stand in the middle of their transaction when the API dies. */
const IN_HAND = 4;
const seed = pickSeed();

describe(`the API is killed ${KILLS} times while webhooks of payments come in (FAULT_SEED=${seed})`, () => {
  let shop: Shop;
  let merchant: Registered;
  const random = seededRandom(seed);

  beforeAll(async () => {
    shop = await openShop();
    merchant = await registerMerchant(shop.api.url);
    // Three copies of each in any order, and one in ten is lost for good.
    await shop.simulate('PUT', '/faults', {
      seed,
      rules: [{ operation: 'webhook', receipts: { copies: 3, shuffle: true, deliveredShare: 0.9 } }],
    });
  });
  afterAll(() => shop?.close());

  test('each payment is credited once, one that does not fit never', async () => {
    const good: string[] = [];
    const bad: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const ids = await Promise.all(Array.from({ length: ROUND }, (_, at) => begin(GATEWAYS[at % 2])));
      const wrong = ids.slice(0, 2);
      bad.push(...wrong);
      good.push(...ids.slice(2));
      const pay = (id: string) => act(id, 'pay', wrong.includes(id) ? { amountMinor: 100 } : {});
      if (kill % 2 === 0) await killInTransaction(() => Promise.all(ids.map(pay)));
      else await killAtAnyTime(() => Promise.all(ids.map(pay)));
      await shop.restart();
    }
    await untilWebhooksEnd();
    // The clock's time has come for those that nobody told of.
    await shop.sql('UPDATE payments SET next_check_at = now() WHERE next_check_at IS NOT NULL');
    const open = `SELECT id FROM payments WHERE id = ANY ($1::uuid[]) AND NOT (CASE WHEN id = ANY ($2::uuid[]) THEN alarm = 'amount' ELSE status = 'Succeeded' END)`;
    await waitFor(async () => (await shop.sql(open, [[...good, ...bad], bad])).length === 0, {
      timeoutMs: 60_000,
      what: 'every payment judged',
    });
    expect(await books(good)).toEqual({ purchases: good.length, others: 0, entries: good.length, alarms: 0 });
    expect(await books(bad)).toMatchObject({ purchases: 0, alarms: bad.length });
    const [row] = await shop.sql('SELECT sms_credits AS free, debt FROM merchants WHERE id = $1', [merchant.id]);
    expect(row).toEqual({ free: good.length * CREDITS, debt: 0 });
    expect((await merchant.call('GET', '/billing')).body).toMatchObject({ smsCredits: good.length * CREDITS });
  });

  async function begin(gateway: string | undefined): Promise<string> {
    const answer = await merchant.call('POST', '/billing/recharge', { packageId: 'taster', gateway });
    expect(answer).toMatchObject({ status: 201, body: { status: 'Pending' } });
    return answer.body.paymentId;
  }

  const act = (id: string, action: string, twist: object) =>
    shop.simulate('POST', `/till/payments/${id}/${action}`, twist);

  /** Handlers have written the event and wait for the merchant's row when the API dies: nothing of it may stay. */
  async function killInTransaction(pay: () => Promise<unknown>): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND application_name LIKE 'dinnerbell-%'`;
    const keeper = await shop.connect();
    try {
      await keeper.query('BEGIN');
      await keeper.query('SELECT 1 FROM merchants WHERE id = $1 FOR UPDATE', [merchant.id]);
      await pay();
      await waitFor(async () => (await shop.sql(waiting)).length >= IN_HAND, { what: 'handlers in a transaction' });
      await shop.api.kill('SIGKILL');
    } finally {
      await keeper.query('ROLLBACK');
      keeper.release();
    }
  }

  /** Somewhere among the credits, also between a commit and its answer. */
  async function killAtAnyTime(pay: () => Promise<unknown>): Promise<void> {
    const before = await credited();
    await pay();
    const more = 1 + Math.floor(random() * (ROUND / 2));
    await waitFor(async () => (await credited()) >= before + more, { everyMs: 2, what: `${more} more credits` });
    await shop.api.kill('SIGKILL');
  }

  const credited = async (): Promise<number> =>
    (await shop.sql(`SELECT 1 FROM ledger_entries WHERE kind = 'purchase'`)).length;

  async function untilWebhooksEnd(): Promise<void> {
    const oracle = () => shop.simulate<{ webhooks: { waiting: number } }>('GET', '/oracle/payments');
    const answered = async () => (await oracle()).webhooks.waiting === 0;
    await waitFor(answered, { timeoutMs: 60_000, everyMs: 100, what: 'all webhooks answered' });
  }

  async function books(ids: string[]) {
    const [row] = await shop.sql(
      `SELECT (SELECT count(*)::int FROM transactions WHERE payment_id = ANY ($1) AND type = 'Credit Purchase') AS purchases,
         (SELECT count(*)::int FROM transactions WHERE payment_id = ANY ($1) AND type <> 'Credit Purchase') AS others,
         (SELECT count(*)::int FROM ledger_entries WHERE reference = ANY ($1::text[]) AND kind = 'purchase') AS entries,
         (SELECT count(*)::int FROM payments WHERE id = ANY ($1) AND alarm IS NOT NULL) AS alarms`,
      [ids],
    );
    return row;
  }
});
