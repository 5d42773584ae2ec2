import { RECIPIENT_RANK, type RecipientStatus } from '@dinnerbell/domain';
import fc from 'fast-check';
import { CreditLedger } from '../src/billing/credit-ledger.js';
import { Holds } from '../src/billing/holds.js';
import type { Env } from '../src/config/env.js';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import { ApplyOutcomes, openCredits } from '../src/sms/apply-outcomes.js';
import { type Outcome, OUTCOME_RULES, type OutcomeKind } from '../src/sms/outcome.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { type SendingCampaign, sendingCampaign } from './support/sending-campaign.js';

const ROWS = 4;
const KINDS = Object.keys(OUTCOME_RULES) as OutcomeKind[];
const batch = fc.array(fc.record({ row: fc.integer({ min: 0, max: ROWS - 1 }), kind: fc.constantFrom(...KINDS) }), {
  minLength: 1,
  maxLength: 5,
});

interface Row {
  id: string;
  status: RecipientStatus;
  accepted_at: Date | null;
  sent_at: Date | null;
}

describe('applying outcomes', () => {
  let db: OpenDatabase;
  const env = { unknown: { lookUpAfterSeconds: 60 } } as unknown as Env;
  const applyOutcomes = new ApplyOutcomes(new Holds(new CreditLedger()), env);

  beforeAll(async () => {
    db = await openDatabase();
  });
  afterAll(() => db.close());

  const system = <T>(fn: Parameters<typeof db.database.transaction<T>>[1]) =>
    db.database.transaction(systemContext('spec'), fn);
  const apply = (campaign: SendingCampaign, outcomes: Outcome[], waveId?: string) =>
    system((tx) => applyOutcomes.run(tx, campaign.id, outcomes, newId(), waveId));
  const rowsOf = (campaign: SendingCampaign) =>
    system((tx) =>
      tx.query<Row>('SELECT id, status, accepted_at, sent_at FROM recipients WHERE campaign_id = $1 ORDER BY id', [
        campaign.id,
      ]),
    );
  const setStatus = (campaign: SendingCampaign, status: string) =>
    system((tx) => tx.query('UPDATE campaigns SET status = $2 WHERE id = $1', [campaign.id, status]));

  /** Counts, credits and open questions, each told by the rows and by what stands beside them. */
  const books = (campaign: SendingCampaign) =>
    system(async (tx) => {
      const [row] = await tx.query<Record<string, unknown>>(
        `SELECT
           (SELECT json_build_array(pending, sending, sent, delivered, failed, unknown, skipped, accepted) FROM campaign_tallies WHERE campaign_id = $1) AS tally,
           (SELECT json_build_array(count(*) FILTER (WHERE status = 'Pending'), count(*) FILTER (WHERE status = 'Sending'),
              count(*) FILTER (WHERE status = 'Sent'), count(*) FILTER (WHERE status = 'Delivered'), count(*) FILTER (WHERE status = 'Failed'),
              count(*) FILTER (WHERE status = 'Unknown'), count(*) FILTER (WHERE status = 'Skipped'), count(accepted_at))
            FROM recipients WHERE campaign_id = $1) AS rows,
           (SELECT consumed FROM holds WHERE campaign_id = $1) AS consumed,
           (SELECT coalesce(sum(credits), 0)::int FROM recipients WHERE campaign_id = $1 AND accepted_at IS NOT NULL) AS paid,
           (SELECT json_agg(recipient_id ORDER BY recipient_id) FROM unknown_outcomes WHERE campaign_id = $1) AS asked,
           (SELECT json_agg(id ORDER BY id) FROM recipients WHERE campaign_id = $1 AND status = 'Unknown') AS unknown,
           (SELECT amount - consumed - released FROM holds WHERE campaign_id = $1) AS open`,
        [campaign.id],
      );
      return row ?? {};
    });

  /** As the reaper does: whatever is still Sending becomes a question. */
  const loseWave = async (campaign: SendingCampaign) => {
    await system((tx) => tx.query('DELETE FROM waves WHERE campaign_id = $1', [campaign.id]));
    await apply(
      campaign,
      campaign.recipientIds.map((recipientId) => ({ recipientId, kind: 'unclear' })),
    );
  };

  test('whatever comes in whatever order: counts, credits and open questions agree with the rows, and no row is paid twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), fc.boolean(), async (batches, cancelled) => {
        const campaign = await sendingCampaign(db, ROWS);
        for (const [index, outcomes] of batches.entries()) {
          if (cancelled && index === 2) {
            await setStatus(campaign, 'Cancelled');
            await system(async (tx) =>
              new Holds(new CreditLedger()).release(tx, campaign.id, await openCredits(tx, campaign.id)),
            );
          }
          await apply(
            campaign,
            outcomes.map(({ row, kind }) => ({
              recipientId: campaign.recipientIds[row] ?? '',
              kind,
              skipReason: 'spec',
            })),
          );
        }
        await loseWave(campaign);
        const told = await books(campaign);
        if (batches.length > 2 && cancelled)
          expect(told['open']).toBe((told['unknown'] as string[] | null)?.length ?? 0);
        expect(told['rows']).toEqual(told['tally']);
        expect(told['paid']).toBe(told['consumed']);
        expect(told['asked']).toEqual(told['unknown']);
      }),
      { numRuns: 150 },
    );
  });

  test('receipts in any order, with copies, end in the same state and the same price', async () => {
    const receipts = fc.array(fc.constantFrom<OutcomeKind>('accepted', 'delivered', 'undelivered'), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        receipts,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (kinds, random) => {
          const shuffled = kinds
            .map((kind) => ({ kind, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ kind }) => kind);
          const ends = [];
          for (const order of [kinds, shuffled, [...shuffled, ...kinds]]) {
            const campaign = await sendingCampaign(db, 1);
            const [recipientId = ''] = campaign.recipientIds;
            for (const kind of order) await apply(campaign, [{ recipientId, kind }]);
            const [row] = await rowsOf(campaign);
            ends.push([row?.status, (await books(campaign))['consumed']]);
          }
          expect(ends[1]).toEqual(ends[0]);
          expect(ends[2]).toEqual(ends[0]);
          expect(ends[0]?.[1]).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('proof of acceptance never steps a status back', async () => {
    const campaign = await sendingCampaign(db, 1);
    const [recipientId = ''] = campaign.recipientIds;
    let rank = 0;
    for (const kind of [
      'unclear',
      'accepted',
      'unclear',
      'retry',
      'refused',
      'delivered',
      'accepted',
      'undelivered',
    ] as const) {
      await apply(campaign, [{ recipientId, kind }]);
      const [row] = await rowsOf(campaign);
      const now = RECIPIENT_RANK[row?.status ?? 'Pending'];
      expect(now).toBeGreaterThanOrEqual(rank);
      rank = now;
    }
    expect((await rowsOf(campaign))[0]?.status).toBe('Delivered');
  });

  test('a zombie’s wave moves nothing that is in another wave, unless it proves acceptance', async () => {
    const campaign = await sendingCampaign(db, 2);
    const [first = '', second = ''] = campaign.recipientIds;
    const [mine, theirs] = [newId(), newId()];
    await system((tx) => tx.query('UPDATE recipients SET wave_id = $2 WHERE campaign_id = $1', [campaign.id, theirs]));
    await apply(
      campaign,
      [
        { recipientId: first, kind: 'retry' },
        { recipientId: second, kind: 'accepted' },
      ],
      mine,
    );
    expect((await rowsOf(campaign)).map((row) => row.status)).toEqual(['Sending', 'Sent']);
  });

  test('a wave that settles after it was given up for lost: what it knows of its own rows still counts, in a live campaign', async () => {
    for (const [status, expected] of [
      ['Sending', ['Pending', 'Failed', 'Unknown']],
      ['Sent', ['Unknown', 'Unknown', 'Unknown']],
    ] as const) {
      const campaign = await sendingCampaign(db, 3);
      const [first = '', second = '', third = ''] = campaign.recipientIds;
      const [mine, theirs] = [newId(), newId()];
      await system((tx) => tx.query('UPDATE recipients SET wave_id = $2 WHERE campaign_id = $1', [campaign.id, mine]));
      await system((tx) => tx.query('UPDATE recipients SET wave_id = $2 WHERE id = $1', [third, theirs]));
      await loseWave(campaign);
      await setStatus(campaign, status);
      const late: Outcome[] = [
        { recipientId: first, kind: 'retry' },
        { recipientId: second, kind: 'refused' },
        { recipientId: third, kind: 'retry' },
      ];
      await apply(campaign, late);
      expect((await rowsOf(campaign)).map((row) => row.status)).toEqual(['Unknown', 'Unknown', 'Unknown']);
      await apply(campaign, late, mine);
      expect((await rowsOf(campaign)).map((row) => row.status)).toEqual(expected);
      const asked = (await rowsOf(campaign)).filter((row) => row.status === 'Unknown').map((row) => row.id);
      expect((await books(campaign))['asked']).toEqual(asked);
    }
  });

  test('given up and delivered after all: Delivered, uncharged', async () => {
    const campaign = await sendingCampaign(db, 1);
    const [recipientId = ''] = campaign.recipientIds;
    await apply(campaign, [{ recipientId, kind: 'unclear' }]);
    await loseWave(campaign);
    await setStatus(campaign, 'Sent');
    await apply(campaign, [{ recipientId, kind: 'gave-up', errorCode: 'outcome_unknown' }]);
    expect(await books(campaign)).toMatchObject({ open: 0, consumed: 0 });
    await apply(campaign, [{ recipientId, kind: 'delivered' }]);
    expect((await rowsOf(campaign))[0]).toMatchObject({ status: 'Delivered', accepted_at: null });
    expect(await books(campaign)).toMatchObject({ open: 0, consumed: 0 });
  });

  test('when the campaign has ended, a settled message gives back all that no open question needs', async () => {
    const campaign = await sendingCampaign(db, 3);
    const [a = '', b = '', c = ''] = campaign.recipientIds;
    await apply(
      campaign,
      [a, b, c].map((recipientId) => ({ recipientId, kind: 'unclear' })),
    );
    await loseWave(campaign);
    await setStatus(campaign, 'Sent');
    await apply(campaign, [{ recipientId: a, kind: 'accepted' }]);
    expect(await books(campaign)).toMatchObject({ open: 2, consumed: 1 });
    await apply(campaign, [
      { recipientId: b, kind: 'gave-up' },
      { recipientId: c, kind: 'undelivered' },
    ]);
    expect(await books(campaign)).toMatchObject({ open: 0, consumed: 2 });
  });

  test('a row that was never attempted answers to no receipt', async () => {
    const campaign = await sendingCampaign(db, 1, 'Pending');
    const [recipientId = ''] = campaign.recipientIds;
    await apply(campaign, [{ recipientId, kind: 'delivered' }]);
    expect((await rowsOf(campaign))[0]?.status).toBe('Pending');
  });
});
