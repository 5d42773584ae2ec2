import { applyReceipt, type RecipientStatus } from '@dinnerbell/domain';
import { waitFor } from '@dinnerbell/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import type { Tx } from '../src/database/transaction.js';
import type { Receipt } from '../src/sms/receipt-inbox.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { receiptDesk, type ReceiptDesk } from './support/receipt-desk.js';
import { sendingCampaign, type SendingCampaign } from './support/sending-campaign.js';

interface Row {
  id: string;
  status: RecipientStatus;
  paid: boolean;
  gateway_message_id: string | null;
  error_code: string | null;
}

const STATUSES = ['Sent', 'Delivered', 'Failed'] as const;
/** What comes for one message, in the order in which it comes; the wave may be settled at any place among it, or never. */
const story = fc
  .array(fc.constantFrom(...STATUSES), { minLength: 0, maxLength: 6 })
  .chain((receipts) => fc.record({ receipts: fc.constant(receipts), settledAt: fc.integer({ min: 0, max: 7 }) }));

/** RELIABILITY I7 asks for 5 000 messages. */
const [RUNS, STORIES] = [10, 500];

describe('receipts', () => {
  let db: OpenDatabase;
  let desk: ReceiptDesk;

  beforeAll(async () => {
    db = await openDatabase();
    desk = receiptDesk(db);
  });
  afterAll(() => db.close());

  const system = <T>(fn: (tx: Tx) => Promise<T>) => db.database.transaction(systemContext('spec'), fn);
  const rowsOf = ({ id }: SendingCampaign) =>
    system((tx) =>
      tx.query<Row>(
        `SELECT id, status, accepted_at IS NOT NULL AS paid, gateway_message_id, error_code
         FROM recipients WHERE campaign_id = $1 ORDER BY id`,
        [id],
      ),
    );
  const openReceipts = () =>
    system(async (tx) => (await tx.query('SELECT 1 FROM receipts WHERE applied_at IS NULL')).length);
  const consumed = ({ id }: SendingCampaign) =>
    system(async (tx) => {
      const [hold] = await tx.query<{ consumed: number; ledger: number }>(
        `SELECT consumed, (SELECT coalesce(sum(credits), 0)::int FROM ledger_entries WHERE campaign_id = $1 AND kind = 'consume') AS ledger
         FROM holds WHERE campaign_id = $1`,
        [id],
      );
      return hold;
    });
  const sid = (index: number) => `SM${index.toString(16).padStart(32, '0')}`;
  let made = 0;
  const receiptFor = (campaign: SendingCampaign, index: number, change: Partial<Receipt> = {}): Receipt => {
    const gatewayMessageId = change.gatewayMessageId ?? sid((made += 1));
    const { status = 'Delivered' } = change;
    return {
      accountId: campaign.accountId,
      eventKey: `${gatewayMessageId}:${status}`,
      recipientId: campaign.recipientIds[index],
      gatewayMessageId,
      status,
      suppress: false,
      ...change,
    };
  };

  test('in any order, with copies and around the settle: the same end, the same credits, each message paid once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: STORIES, maxLength: STORIES }), async (stories) => {
        const campaign = await sendingCampaign(db, stories.length);
        const ids = stories.map(() => sid((made += 1)));
        for (let step = 0; step <= 6; step += 1) {
          await settle(campaign, ids, (index) => stories[index]?.settledAt === step);
          const now = stories.flatMap(({ receipts }, index) => {
            const status = receipts[step];
            if (!status) return [];
            const code = status === 'Failed' ? { errorCode: '30003' } : {};
            return receiptFor(campaign, index, { status, gatewayMessageId: ids[index] ?? '', ...code });
          });
          await desk.store(...now);
          await desk.apply();
        }
        const rows = await rowsOf(campaign);
        stories.forEach(({ receipts, settledAt }, index) => {
          const told: (typeof STATUSES)[number][] = settledAt <= 6 ? ['Sent', ...receipts] : receipts;
          const status = told.reduce<RecipientStatus>(applyReceipt, 'Sending');
          expect(rows[index]).toEqual({
            id: campaign.recipientIds[index],
            status,
            paid: told.length > 0,
            gateway_message_id: told.length > 0 ? ids[index] : null,
            error_code: status === 'Failed' ? '30003' : null,
          });
        });
        const paid = rows.filter((row) => row.paid).length;
        expect(await consumed(campaign)).toEqual({ consumed: paid, ledger: paid });
        expect(await openReceipts()).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  async function settle(campaign: SendingCampaign, ids: string[], which: (index: number) => boolean): Promise<void> {
    const outcomes = campaign.recipientIds.flatMap((recipientId, index) =>
      which(index)
        ? [
            {
              recipientId,
              kind: 'accepted' as const,
              gatewayAccountId: campaign.accountId,
              gatewayMessageId: ids[index] ?? '',
            },
          ]
        : [],
    );
    await system((tx) => desk.applyOutcomes.run(tx, campaign.id, outcomes, newId()));
  }

  test('a repeat is answered and kept once', async () => {
    const campaign = await sendingCampaign(db, 1);
    const receipt = receiptFor(campaign, 0);
    await desk.store(receipt, receipt);
    await desk.store(receipt);
    await desk.apply();
    await desk.store(receipt);
    await desk.apply();
    const kept = await system((tx) => tx.query('SELECT 1 FROM receipts WHERE event_key = $1', [receipt.eventKey]));
    expect(kept).toHaveLength(1);
    expect(await consumed(campaign)).toEqual({ consumed: 1, ledger: 1 });
  });

  test('what was stored calls for its work, soon and never for each receipt alone', async () => {
    const { store, queued } = receiptDesk(db);
    const campaign = await sendingCampaign(db, 50);
    for (const index of campaign.recipientIds.keys()) await store(receiptFor(campaign, index));
    await waitFor(() => queued.length >= 2);
    expect(new Set(queued.map((job) => `${job.name} ${job.key}`))).toEqual(new Set(['sms.apply-receipts all']));
    expect(queued.length).toBeLessThan(25);
    await desk.apply();
  });

  test('one without our reference finds its message by the gateway’s id', async () => {
    const campaign = await sendingCampaign(db, 2);
    const ids = [sid((made += 1)), sid((made += 1))];
    await settle(campaign, ids, () => true);
    await desk.store(receiptFor(campaign, 1, { gatewayMessageId: ids[1] ?? '', recipientId: undefined }));
    await desk.apply();
    expect((await rowsOf(campaign)).map((row) => row.status)).toEqual(['Sent', 'Delivered']);
  });

  test('from another account, or of no message of ours, it changes nothing and is done with', async () => {
    const [campaign, other] = [await sendingCampaign(db, 1), await sendingCampaign(db, 1)];
    await desk.store(
      receiptFor(campaign, 0, { accountId: other.accountId }),
      receiptFor(campaign, 0, { recipientId: newId() }),
      receiptFor(campaign, 0, { recipientId: undefined }),
    );
    await desk.apply();
    expect(await rowsOf(campaign)).toMatchObject([{ status: 'Sending', paid: false, gateway_message_id: null }]);
    expect(await openReceipts()).toBe(0);
  });

  test('a row that was never attempted answers to no receipt', async () => {
    const campaign = await sendingCampaign(db, 1, 'Pending');
    await desk.store(receiptFor(campaign, 0));
    await desk.apply();
    expect(await rowsOf(campaign)).toMatchObject([{ status: 'Pending', paid: false }]);
    expect(await openReceipts()).toBe(0);
  });

  test('two messages that claim one id both get their news, and only one the id', async () => {
    const campaign = await sendingCampaign(db, 2);
    const gatewayMessageId = sid((made += 1));
    await desk.store(receiptFor(campaign, 0, { gatewayMessageId }));
    await desk.apply();
    await desk.store(receiptFor(campaign, 1, { gatewayMessageId, eventKey: `${gatewayMessageId}:read` }));
    await desk.apply();
    expect((await rowsOf(campaign)).map((row) => [row.status, row.gateway_message_id])).toEqual([
      ['Delivered', gatewayMessageId],
      ['Delivered', null],
    ]);
  });

  test('a number that must not be texted again is kept from this restaurant’s next campaigns', async () => {
    const campaign = await sendingCampaign(db, 3);
    await desk.store(
      receiptFor(campaign, 0, { status: 'Failed', errorCode: '30005', suppress: true }),
      receiptFor(campaign, 1, { status: 'Failed', errorCode: '30003' }),
      receiptFor(campaign, 2),
    );
    await desk.apply();
    const optOuts = await system((tx) =>
      tx.query(
        `SELECT r.id, o.source FROM opt_outs o JOIN recipients r ON r.phone = o.phone AND r.campaign_id = $2 WHERE o.merchant_id = $1`,
        [campaign.merchantId, campaign.id],
      ),
    );
    expect(optOuts).toEqual([{ id: campaign.recipientIds[0], source: 'gateway' }]);
  });

  test('one that says the account is stopped keeps further texts from going that way', async () => {
    const campaign = await sendingCampaign(db, 2);
    await desk.store(receiptFor(campaign, 0, { status: 'Failed', errorCode: '30003' }));
    await desk.apply();
    const health = () =>
      system((tx) => tx.query('SELECT state, reason FROM gateway_health WHERE account_id = $1', [campaign.accountId]));
    expect(await health()).toEqual([]);
    await desk.store(receiptFor(campaign, 1, { status: 'Failed', errorCode: '30002' }));
    await desk.apply();
    expect(await health()).toEqual([{ state: 'open', reason: '30002' }]);
  });

  test('several workers at once apply each receipt once', async () => {
    const campaigns = [await sendingCampaign(db, 300), await sendingCampaign(db, 300), await sendingCampaign(db, 300)];
    const receipts = campaigns.flatMap((campaign) =>
      campaign.recipientIds.map((_, index) => receiptFor(campaign, index)),
    );
    await desk.store(...receipts);
    await Promise.all([desk.apply(), desk.apply(), desk.apply(), desk.apply()]);
    expect(await openReceipts()).toBe(0);
    for (const campaign of campaigns) expect(await consumed(campaign)).toEqual({ consumed: 300, ledger: 300 });
  });

  test('one that cannot be applied harms only itself', async () => {
    const [campaign, other] = [await sendingCampaign(db, 40), await sendingCampaign(db, 1)];
    const poisoned = campaign.recipientIds[17];
    const admin = new Client({ connectionString: db.url });
    await admin.connect();
    await admin.query(
      `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE check_violation; END $$;
       CREATE TRIGGER spoil BEFORE UPDATE ON recipients FOR EACH ROW WHEN (new.id = '${poisoned}') EXECUTE FUNCTION spoil()`,
    );
    await desk.store(...campaign.recipientIds.map((_, index) => receiptFor(campaign, index)), receiptFor(other, 0));
    await expect(desk.apply()).rejects.toThrow('could not be applied');
    expect(await openReceipts()).toBe(1);
    const sending = (await rowsOf(campaign)).filter((row) => row.status === 'Sending');
    expect(sending.map((row) => row.id)).toEqual([poisoned]);
    expect(await rowsOf(other)).toMatchObject([{ status: 'Delivered' }]);
    await admin.query('DROP TRIGGER spoil ON recipients');
    await admin.end();
    await desk.apply();
    expect(await openReceipts()).toBe(0);
    expect(await consumed(campaign)).toEqual({ consumed: 40, ledger: 40 });
  });
});
