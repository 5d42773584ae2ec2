import fc from 'fast-check';
import { CreditLedger } from '../src/billing/credit-ledger.js';
import { Holds } from '../src/billing/holds.js';
import type { Env } from '../src/config/env.js';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import { RollUpThePast1795400000001 } from '../src/database/migrations/1795400000001-roll-up-the-past.js';
import { ApplyOutcomes } from '../src/sms/apply-outcomes.js';
import { OUTCOME_RULES, type OutcomeKind } from '../src/sms/outcome.js';
import { rollUpClicks } from '../src/sms/roll-up-clicks.js';
import { ROLL_UPS } from './road/support/roll-ups.sql.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { type SendingCampaign, sendingCampaign } from './support/sending-campaign.js';

const ROWS = 5;
const KINDS = Object.keys(OUTCOME_RULES) as OutcomeKind[];
const outcome = fc.record({
  row: fc.nat(ROWS - 1),
  kind: fc.constantFrom(...KINDS),
  errorCode: fc.constantFrom(undefined, '30003', '30006'),
});

describe('the roll-ups', () => {
  let db: OpenDatabase;
  const env = { unknown: { lookUpAfterSeconds: 60 } } as unknown as Env;
  const applyOutcomes = new ApplyOutcomes(new Holds(new CreditLedger()), env);

  beforeAll(async () => {
    db = await openDatabase();
  });
  afterAll(() => db.close());

  const system = <T>(fn: Parameters<typeof db.database.transaction<T>>[1]) =>
    db.database.transaction(systemContext('spec'), fn);
  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []) =>
    system((tx) => tx.query<Row>(statement, params));
  const odd = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const [name, statement] of Object.entries(ROLL_UPS)) {
      for (const row of await sql(statement)) found.push(`${name}: ${JSON.stringify(row)}`);
    }
    return found;
  };
  const apply = (campaign: SendingCampaign, outcomes: { row: number; kind: OutcomeKind; errorCode?: string }[]) =>
    system((tx) =>
      applyOutcomes.run(
        tx,
        campaign.id,
        outcomes.map(({ row, kind, errorCode }) => ({
          ...{ recipientId: campaign.recipientIds[row] ?? '', kind, gatewayAccountId: campaign.accountId },
          ...(errorCode !== undefined && { errorCode }),
          ...(kind === 'skipped' && { skipReason: 'opted_out' }),
        })),
        newId(),
      ),
    );
  const click = (campaign: SendingCampaign, row: number) =>
    system(async (tx) => {
      await tx.query('SELECT 1 FROM campaign_tallies WHERE campaign_id = $1 FOR UPDATE', [campaign.id]);
      const clicked = await tx.query<{ at: Date }>(
        `UPDATE recipients SET clicked_at = now() WHERE id = $1 AND clicked_at IS NULL RETURNING attempt_at AS at`,
        [campaign.recipientIds[row]],
      );
      await tx.query('UPDATE campaign_tallies SET clicked = clicked + $2 WHERE campaign_id = $1', [
        campaign.id,
        clicked.length,
      ]);
      const { id: campaignId, merchantId } = campaign;
      await rollUpClicks(tx, { campaignId, merchantId, attemptedAt: clicked.map(({ at }) => at) });
    });

  test('are a recount of the rows, whatever comes in whatever order', async () => {
    const batches = fc.array(fc.array(outcome, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, fc.array(fc.nat(ROWS - 1), { maxLength: 4 }), async (steps, clicks) => {
        const campaign = await sendingCampaign(db, ROWS);
        // Two waves, in two quarters of an hour.
        await sql(`UPDATE recipients SET attempt_at = attempt_at - interval '40 minutes' WHERE id = ANY ($1::uuid[])`, [
          campaign.recipientIds.slice(0, 2),
        ]);
        for (const step of steps) await apply(campaign, step as { row: number; kind: OutcomeKind }[]);
        for (const row of clicks) await click(campaign, row);
        expect(await odd()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('a failure that turns into a delivery leaves its cause and its quarter', async () => {
    const campaign = await sendingCampaign(db, ROWS);
    await apply(campaign, [
      { row: 0, kind: 'undelivered', errorCode: '30003' },
      { row: 1, kind: 'undelivered', errorCode: '30003' },
    ]);
    await apply(campaign, [{ row: 0, kind: 'delivered' }]);
    const causes = `SELECT code, paid, recipients FROM campaign_causes WHERE campaign_id = $1`;
    expect(await sql(causes, [campaign.id])).toEqual([{ code: '30003', paid: true, recipients: 1 }]);
    const quarters = `SELECT accepted, delivered, failed FROM merchant_quarters WHERE merchant_id = $1`;
    expect(await sql(quarters, [campaign.merchantId])).toEqual([{ accepted: 2, delivered: 1, failed: 1 }]);
  });

  test('clicks and receipts of two campaigns of one restaurant side by side: no deadlock, and it adds up', async () => {
    const one = await sendingCampaign(db, ROWS);
    const two = await sendingCampaign(db, ROWS, 'Sending', one.merchantId);
    // Attempts in two quarters, the rows of the two campaigns in opposite order.
    await sql(`UPDATE recipients SET attempt_at = attempt_at - interval '1 hour' WHERE id = ANY ($1::uuid[])`, [
      [...one.recipientIds.slice(0, 2), ...two.recipientIds.slice(2)],
    ]);
    const rows = [...Array(ROWS).keys()];
    await Promise.all(
      [one, two].flatMap((campaign) => [
        ...rows.map((row) => click(campaign, row)),
        apply(
          campaign,
          rows.map((row) => ({ row, kind: 'accepted' })),
        ),
        apply(
          campaign,
          rows.map((row) => ({ row, kind: 'delivered' })),
        ),
      ]),
    );
    expect(await odd()).toEqual([]);
  });

  test('what was sent before there were any is counted once', async () => {
    const campaign = await sendingCampaign(db, ROWS);
    await apply(campaign, [
      { row: 0, kind: 'delivered' },
      { row: 1, kind: 'refused', errorCode: '21211' },
      { row: 2, kind: 'undelivered' },
    ]);
    await click(campaign, 0);
    for (const table of ['campaign_minutes', 'merchant_quarters', 'campaign_causes']) {
      await system((tx) => tx.query(`RESET ROLE`).then(() => tx.query(`TRUNCATE ${table}`)));
    }
    expect(await odd()).not.toEqual([]);
    await system(async (tx) => {
      await tx.query('RESET ROLE');
      await new RollUpThePast1795400000001().up({ query: (text: string) => tx.query(text) } as never);
    });
    expect(await odd()).toEqual([]);
  });

  test('each of the four counts bites', async () => {
    const campaign = await sendingCampaign(db, ROWS);
    await apply(campaign, [{ row: 0, kind: 'undelivered', errorCode: '30003' }]);
    expect(await odd()).toEqual([]);
    for (const [table, change, name] of [
      ['campaign_minutes', 'accepted = accepted + 1', 'a minute'],
      ['campaign_minutes', 'failed = failed + 1', 'minutes whose failures'],
      ['merchant_quarters', 'failed = 0', 'a quarter'],
      ['campaign_causes', `code = '30006'`, 'a cause'],
    ]) {
      const spoilt = system(async (tx) => {
        await tx.query(`UPDATE ${table} SET ${change} WHERE merchant_id = $1`, [campaign.merchantId]);
        const found = [];
        for (const [title, statement] of Object.entries(ROLL_UPS)) {
          if ((await tx.query(statement)).length > 0) found.push(title);
        }
        expect(found).toEqual([expect.stringContaining(name ?? '')]);
        throw new Error('put back');
      });
      await expect(spoilt).rejects.toThrow('put back');
    }
  });
});
