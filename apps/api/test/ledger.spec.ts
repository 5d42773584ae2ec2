import fc from 'fast-check';
import { CreditLedger } from '../src/billing/credit-ledger.js';
import { Holds } from '../src/billing/holds.js';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import type { Tx } from '../src/database/transaction.js';
import { Problem } from '../src/http/problem.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';

/** What the ledger is held against: plain numbers, moved the way DESIGN §3 says. */
interface Model {
  free: number;
  open: number[];
}

type Command = { do: 'grant' | 'hold' | 'consume' | 'release'; campaign: number; credits: number };

const command = fc.record<Command>({
  do: fc.constantFrom('grant', 'hold', 'consume', 'release'),
  campaign: fc.integer({ min: 0, max: 2 }),
  credits: fc.integer({ min: 1, max: 40 }),
});

describe('credits', () => {
  let db: OpenDatabase;
  const ledger = new CreditLedger();
  const holds = new Holds(ledger);
  const inTx = <T>(fn: (tx: Tx) => Promise<T>) => db.database.transaction(systemContext('spec'), fn);

  beforeAll(async () => {
    db = await openDatabase();
  });
  afterAll(() => db.close());

  const addCampaign = async (merchantId: string): Promise<string> => {
    const id = newId();
    await inTx((tx) =>
      tx.query(
        `INSERT INTO campaigns (id, merchant_id, name, message, timezone) VALUES ($1, $2, 'Lunch', 'Soup', 'UTC')`,
        [id, merchantId],
      ),
    );
    return id;
  };

  const audit = (merchantId: string) =>
    inTx(async (tx) => {
      const [row] = await tx.query<Record<string, number>>(
        `SELECT m.sms_credits AS free, m.sms_credits_held AS held,
           (SELECT coalesce(sum(free_delta), 0)::int FROM ledger_entries WHERE merchant_id = m.id) AS "ledgerFree",
           (SELECT coalesce(sum(held_delta), 0)::int FROM ledger_entries WHERE merchant_id = m.id) AS "ledgerHeld",
           (SELECT coalesce(sum(amount - consumed - released), 0)::int FROM holds WHERE merchant_id = m.id) AS open
         FROM merchants m WHERE id = $1`,
        [merchantId],
      );
      return row;
    });

  async function run(tx: Tx, merchantId: string, campaigns: string[], step: Command, model: Model): Promise<void> {
    const id = campaigns[step.campaign] ?? '';
    const open = model.open[step.campaign] ?? 0;
    switch (step.do) {
      case 'grant':
        await ledger.grant(tx, { merchantId, credits: step.credits, reference: newId(), reason: 'spec' });
        model.free += step.credits;
        return;
      case 'hold':
        await holds.set(tx, { id, merchantId }, step.credits);
        model.free -= step.credits - open;
        model.open[step.campaign] = step.credits;
        return;
      case 'consume': {
        const used = Math.min(step.credits, open);
        await holds.consume(tx, id, used, newId());
        model.open[step.campaign] = open - used;
        return;
      }
      case 'release':
        expect(await holds.release(tx, id)).toBe(open);
        model.free += open;
        model.open[step.campaign] = 0;
    }
  }

  test('any course of grants, holds, settling and releases agrees with plain arithmetic', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 60 }), async (steps) => {
        const merchantId = await db.addMerchant();
        const campaigns = await Promise.all([0, 1, 2].map(() => addCampaign(merchantId)));
        const model: Model = { free: 0, open: [0, 0, 0] };
        for (const step of steps) {
          const before = structuredClone(model);
          try {
            await inTx((tx) => run(tx, merchantId, campaigns, step, model));
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
            expect(error.code).toBe('insufficient_credits');
            expect(step.credits - (before.open[step.campaign] ?? 0)).toBeGreaterThan(before.free);
            Object.assign(model, before);
          }
        }
        const held = model.open.reduce((sum, open) => sum + open, 0);
        expect(await audit(merchantId)).toEqual({
          free: model.free,
          held,
          ledgerFree: model.free,
          ledgerHeld: held,
          open: held,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a hundred holds at once on credits for ten: ten, and the balance never goes below zero', async () => {
    const merchantId = await db.addMerchant();
    await inTx((tx) => ledger.grant(tx, { merchantId, credits: 107, reference: newId() }));
    const campaigns = await Promise.all(Array.from({ length: 100 }, () => addCampaign(merchantId)));
    const done = await Promise.allSettled(campaigns.map((id) => inTx((tx) => holds.set(tx, { id, merchantId }, 10))));
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(10);
    expect(await audit(merchantId)).toEqual({ free: 7, held: 100, ledgerFree: 7, ledgerHeld: 100, open: 100 });
  });

  test('what is missing is told to the credit', async () => {
    const merchantId = await db.addMerchant();
    await inTx((tx) => ledger.grant(tx, { merchantId, credits: 5, reference: newId() }));
    const id = await addCampaign(merchantId);
    await expect(inTx((tx) => holds.set(tx, { id, merchantId }, 12))).rejects.toMatchObject({
      status: 422,
      extra: { needed: 12, available: 5 },
    });
  });

  test('the same grant twice moves credits once', async () => {
    const merchantId = await db.addMerchant();
    const grant = () => inTx((tx) => ledger.grant(tx, { merchantId, credits: 50, reference: `gift/${merchantId}` }));
    const done = await Promise.all([grant(), grant(), grant()]);
    expect(done.filter(Boolean)).toEqual([{ free: 50, held: 0 }]);
  });

  test('a wave is never charged twice, and no campaign uses more than it holds', async () => {
    const merchantId = await db.addMerchant();
    await inTx((tx) => ledger.grant(tx, { merchantId, credits: 50, reference: newId() }));
    const id = await addCampaign(merchantId);
    await inTx((tx) => holds.set(tx, { id, merchantId }, 20));
    const wave = newId();
    await inTx((tx) => holds.consume(tx, id, 10, wave));
    await expect(inTx((tx) => holds.consume(tx, id, 10, wave))).rejects.toThrow(/ledger_entries_kind_reference_key/);
    await expect(inTx((tx) => holds.consume(tx, id, 11, newId()))).rejects.toThrow(/holds_check/);
    expect(await audit(merchantId)).toEqual({ free: 30, held: 10, ledgerFree: 30, ledgerHeld: 10, open: 10 });
  });
});
