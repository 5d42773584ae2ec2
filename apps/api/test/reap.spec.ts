import type { RecipientStatus } from '@dinnerbell/domain';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import type { Tx } from '../src/database/transaction.js';
import { DueLeases } from '../src/sms/due-leases.js';
import { DueSkips } from '../src/sms/due-skips.js';
import { OldReceipts } from '../src/sms/old-receipts.js';
import { ReapWaves } from '../src/sms/reap-waves.processor.js';
import { SkipPending } from '../src/sms/skip-pending.processor.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { receiptDesk, type ReceiptDesk } from './support/receipt-desk.js';
import { sendingCampaign, type SendingCampaign } from './support/sending-campaign.js';

describe('what is left behind', () => {
  let db: OpenDatabase;
  let desk: ReceiptDesk;

  beforeAll(async () => {
    db = await openDatabase();
    desk = receiptDesk(db);
  });
  beforeEach(() => {
    desk.queued.length = 0;
  });
  afterAll(() => db.close());

  const system = <T>(fn: (tx: Tx) => Promise<T>) => db.database.transaction(systemContext('spec'), fn);
  const signal = new AbortController().signal;
  const statuses = ({ id }: SendingCampaign) =>
    system(async (tx) => {
      const rows = await tx.query<{ status: RecipientStatus }>(
        'SELECT status FROM recipients WHERE campaign_id = $1 ORDER BY id',
        [id],
      );
      return rows.map((row) => row.status);
    });
  const tallyOf = ({ id }: SendingCampaign) =>
    system(async (tx) => (await tx.query('SELECT * FROM campaign_tallies WHERE campaign_id = $1', [id]))[0]);
  const holdOf = ({ id }: SendingCampaign) =>
    system(async (tx) => {
      const [hold] = await tx.query<{ consumed: number; open: number }>(
        'SELECT consumed, amount - consumed - released AS open FROM holds WHERE campaign_id = $1',
        [id],
      );
      return hold;
    });
  const endAs = ({ id }: SendingCampaign, status: string, failureReason: string | null = null) =>
    system((tx) =>
      tx.query('UPDATE campaigns SET status = $2, failure_reason = $3, finished_at = now() WHERE id = $1', [
        id,
        status,
        failureReason,
      ]),
    );

  describe('waves', () => {
    const reap = () => new ReapWaves(db.database, desk.applyOutcomes, desk.jobs).handle({}, signal);
    const due = () => system((tx) => new DueLeases().enqueueDue(tx));
    const nextDueAt = () => system((tx) => new DueLeases().nextDueAt(tx));
    const wavesOf = ({ id }: SendingCampaign) =>
      system((tx) => tx.query('SELECT 1 FROM waves WHERE campaign_id = $1', [id]));
    /** Puts the rows into their campaign's wave, and lets its lease run out. */
    const loseWave = ({ id }: SendingCampaign) =>
      system(async (tx) => {
        await tx.query(`UPDATE waves SET lease_until = now() - interval '1 s' WHERE campaign_id = $1`, [id]);
        await tx.query(
          'UPDATE recipients r SET wave_id = w.id FROM waves w WHERE w.campaign_id = $1 AND r.campaign_id = $1',
          [id],
        );
      });

    test('the lease runs out: what is still Sending is to be looked up, what is known stays', async () => {
      const campaign = await sendingCampaign(db, 3);
      await loseWave(campaign);
      const accepted = { recipientId: campaign.recipientIds[0] ?? '', kind: 'accepted' as const };
      await system((tx) => desk.applyOutcomes.run(tx, campaign.id, [accepted], newId()));
      expect(await due()).toEqual([{ name: 'sms.reap-waves', data: {}, key: 'all' }]);
      await reap();
      expect(await statuses(campaign)).toEqual(['Sent', 'Unknown', 'Unknown']);
      expect(await tallyOf(campaign)).toMatchObject({ sending: 0, sent: 1, unknown: 2 });
      expect(await holdOf(campaign)).toEqual({ consumed: 1, open: 2 });
      expect(await wavesOf(campaign)).toEqual([]);
      const questions = await system((tx) =>
        tx.query(
          `SELECT recipient_id, next_look_up_at - attempt_at = interval '60 s' AS in_a_minute
           FROM unknown_outcomes WHERE campaign_id = $1 ORDER BY recipient_id`,
          [campaign.id],
        ),
      );
      expect(questions).toEqual(
        campaign.recipientIds.slice(1).map((recipient_id) => ({ recipient_id, in_a_minute: true })),
      );
      expect(desk.queued).toEqual([
        { name: 'campaign.close', data: { campaignId: campaign.id }, key: `close/${campaign.id}` },
      ]);
      expect(await due()).toEqual([]);
    });

    test('a wave that is alive is left alone', async () => {
      const campaign = await sendingCampaign(db, 2);
      expect(await due()).toEqual([]);
      expect(((await nextDueAt()) as Date).getTime()).toBeGreaterThan(Date.now() + 60_000);
      await reap();
      expect(await statuses(campaign)).toEqual(['Sending', 'Sending']);
      expect(await wavesOf(campaign)).toHaveLength(1);
    });

    test('rows that another wave has taken up since are that wave’s', async () => {
      const campaign = await sendingCampaign(db, 2);
      await loseWave(campaign);
      await system((tx) =>
        tx.query('UPDATE recipients SET wave_id = $2 WHERE id = $1', [campaign.recipientIds[1], newId()]),
      );
      await reap();
      expect(await statuses(campaign)).toEqual(['Unknown', 'Sending']);
    });

    test('several reapers at once reap each wave once', async () => {
      const campaigns = await Promise.all(Array.from({ length: 6 }, () => sendingCampaign(db, 5)));
      for (const campaign of campaigns) await loseWave(campaign);
      await Promise.all([reap(), reap(), reap()]);
      for (const campaign of campaigns) expect(await tallyOf(campaign)).toMatchObject({ sending: 0, unknown: 5 });
    });
  });

  describe('texts of a campaign that ended', () => {
    const skip = ({ id }: SendingCampaign, reason = 'cancelled') =>
      new SkipPending(db.database, desk.applyOutcomes).handle({ campaignId: id, reason }, signal);
    const due = () => system((tx) => new DueSkips().enqueueDue(tx));

    test('are skipped with their reason, batch after batch, and counted', async () => {
      const campaign = await sendingCampaign(db, 5500, 'Pending');
      await endAs(campaign, 'Cancelled');
      await skip(campaign);
      expect(new Set(await statuses(campaign))).toEqual(new Set(['Skipped']));
      expect(await tallyOf(campaign)).toMatchObject({ pending: 0, skipped: 5500 });
      expect(await holdOf(campaign)).toEqual({ consumed: 0, open: 0 });
      const reasons = await system((tx) =>
        tx.query('SELECT DISTINCT skip_reason FROM recipients WHERE campaign_id = $1', [campaign.id]),
      );
      expect(reasons).toEqual([{ skip_reason: 'cancelled' }]);
      expect(await due()).toEqual([]);
    });

    test.each(['Sending', 'Paused', 'Scheduled'])('a campaign that is %s keeps its texts', async (status) => {
      const campaign = await sendingCampaign(db, 2, 'Pending');
      await endAs(campaign, status);
      expect(await due()).toEqual([]);
      await skip(campaign);
      expect(await statuses(campaign)).toEqual(['Pending', 'Pending']);
    });

    test('texts under way are not called back', async () => {
      const campaign = await sendingCampaign(db, 2);
      await endAs(campaign, 'Cancelled');
      await skip(campaign);
      expect(await statuses(campaign)).toEqual(['Sending', 'Sending']);
    });

    test('the clock finds them when the job was lost', async () => {
      const [cancelled, missed] = [await sendingCampaign(db, 1, 'Pending'), await sendingCampaign(db, 1, 'Pending')];
      await endAs(cancelled, 'Cancelled');
      await endAs(missed, 'Failed', 'missed');
      const jobs = await due();
      expect(jobs.map((job) => job.data)).toEqual(
        expect.arrayContaining([
          { campaignId: cancelled.id, reason: 'cancelled' },
          { campaignId: missed.id, reason: 'missed' },
        ]),
      );
      expect(jobs).toHaveLength(2);
    });
  });

  test('receipts are removed a month after they came, unless nobody applied them', async () => {
    const campaign = await sendingCampaign(db, 1);
    const ages = [
      ['new', '29 days', true],
      ['old', '31 days', true],
      ['open', '31 days', false],
    ] as const;
    await system(async (tx) => {
      for (const [key, age, applied] of ages) {
        await tx.query(
          `INSERT INTO receipts (id, account_id, event_key, gateway_message_id, status, received_at, applied_at)
           VALUES ($1, $2, $3, 'SM1', 'Sent', now() - $4::interval, CASE WHEN $5 THEN now() END)`,
          [newId(), campaign.accountId, key, age, applied],
        );
      }
    });
    await system((tx) => new OldReceipts().enqueueDue(tx));
    const kept = await system((tx) =>
      tx.query<{ event_key: string }>('SELECT event_key FROM receipts ORDER BY event_key'),
    );
    expect(kept.map((row) => row.event_key)).toEqual(['new', 'open']);
    const next = (await system((tx) => new OldReceipts().nextDueAt(tx))) as Date;
    expect(Math.abs(next.getTime() - Date.now() - 86_400_000)).toBeLessThan(60_000);
  });
});
