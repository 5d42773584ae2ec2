import { phones, waitFor } from '@dinnerbell/testing';
import { Client } from 'pg';
import { CreditLedger } from '../src/billing/credit-ledger.js';
import { Holds } from '../src/billing/holds.js';
import { newId } from '../src/database/new-id.js';
import type { Tx } from '../src/database/transaction.js';
import { openReplyDesk, type ReplyDesk } from './support/reply-desk.js';
import type { Registered } from './support/register-merchant.js';

const GUESTS = 200;
const [ana = ''] = phones(1);

describe('STOP and the claims', () => {
  let desk: ReplyDesk;
  let merchant: Registered;
  let admin: Client;

  beforeAll(async () => {
    desk = await openReplyDesk({ WAVE_SIZE: '4' });
    admin = new Client({ connectionString: desk.database.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await desk?.close();
  });
  beforeEach(async () => {
    await desk.sql('DELETE FROM recipients');
    merchant = await desk.register();
  });

  /** Claims all there is, wave by wave. */
  const claimAll = async (id: string): Promise<string[]> => {
    const claimed: string[] = [];
    for (let after: string | undefined; ;) {
      const claim = await desk.claim(id, after);
      if (claim.kind === 'end') return claimed;
      if (claim.kind === 'waves') claimed.push(...claim.waves.flatMap(({ wave }) => wave.messages).map(({ to }) => to));
      if ('lastId' in claim) after = claim.lastId;
    }
  };
  const waiting = (count: number) =>
    waitFor(
      async () => {
        const { rows } = await admin.query<{ blocked: number }>(
          `SELECT count(*)::int AS blocked FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows[0]?.blocked === count;
      },
      { what: `${count} blocked` },
    );
  /** Runs `race` while a transaction of the spec's stands between `before` and its commit. */
  const during = async <T>(before: (tx: Tx) => Promise<unknown>, race: () => Promise<T>): Promise<T> => {
    let raced: Promise<T> | undefined;
    await desk.system(async (tx) => {
      await before(tx);
      raced = race();
      await waiting(1);
    });
    return raced as Promise<T>;
  };

  test('200 STOPs, each twice, against claims: no intent after the STOP’s commit, every credit accounted for', async () => {
    await desk.texted(merchant, GUESTS);
    const ids = [await desk.begun(merchant, GUESTS), await desk.begun(merchant, GUESTS)];
    const seen = new Map<string, (string | undefined)[]>();
    const stop = async (phone: string) => {
      const form = desk.text(phone, 'STOP');
      const answers = await Promise.all([desk.post(form), desk.post(form)]);
      expect(answers.map(({ status }) => status)).toEqual([204, 204]);
      seen.set(phone, await Promise.all(ids.map(async (id) => (await desk.statusOf(id, phone))?.status)));
    };
    const stops = async (): Promise<void> => {
      const queue = phones(GUESTS);
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let phone = queue.pop(); phone !== undefined; phone = queue.pop()) await stop(phone);
        }),
      );
    };
    const [, ...claimed] = await Promise.all([stops(), ...ids.map(claimAll)]);
    for (const [index, id] of ids.entries()) {
      const rows = await desk.sql<{ phone: string; status: string }>(
        'SELECT phone, status FROM recipients WHERE campaign_id = $1',
        [id],
      );
      const sending = rows.filter(({ status }) => status === 'Sending').map(({ phone }) => phone);
      expect(sending.sort()).toEqual(claimed[index]?.sort());
      for (const { phone, status } of rows) {
        expect(['Sending', 'Skipped']).toContain(status);
        // What it was when the STOP had committed is what it is for good.
        expect(seen.get(phone)?.[index]).toBe(status);
      }
    }
    expect(claimed.flat().length).toBeGreaterThan(0);
    expect(claimed.flat().length).toBeLessThan(2 * GUESTS);
    expect(await desk.credits(merchant)).toEqual({ free: 1000 - claimed.flat().length, held: claimed.flat().length });
    expect(await desk.optedOut(merchant)).toHaveLength(GUESTS);
    expect((await desk.sql('SELECT 1 FROM inbound_messages WHERE merchant_id = $1', [merchant.id])).length).toBe(
      GUESTS,
    );
    for (const id of ids) {
      const { counts } = (await merchant.call('GET', `/campaigns/${id}`)).body;
      expect(counts).toMatchObject({ total: GUESTS, pending: 0 });
      expect(counts.sending + counts.skipped).toBe(GUESTS);
    }
  });

  test('a claim that comes while the STOP stands uncommitted waits, and finds the row skipped', async () => {
    const id = await desk.begun(merchant, 1);
    const claim = await during(
      (tx) => desk.stopTexts.run(tx, ana, [merchant.id], 'reply'),
      () => desk.claim(id),
    );
    expect(claim.kind).toBe('end');
    expect(await desk.statusOf(id, ana)).toMatchObject({ status: 'Skipped' });
  });

  test('a claim waits also when the row was under way and comes back while the STOP stands', async () => {
    const id = await desk.begun(merchant, 2);
    await desk.claim(id);
    const back = phones(2)[1];
    await desk.sql(`UPDATE recipients SET status = 'Pending' WHERE campaign_id = $1 AND phone = $2`, [id, back]);
    await desk.sql('UPDATE campaign_tallies SET pending = 1, sending = 1 WHERE campaign_id = $1', [id]);
    const claim = await during(
      (tx) => desk.stopTexts.run(tx, ana, [merchant.id], 'reply'),
      () => desk.claim(id),
    );
    expect(claim.kind).toBe('waves');
  });

  test('a STOP that comes while a claim stands uncommitted leaves the text that is under way, and its credit', async () => {
    const id = await desk.begun(merchant, 1);
    await during(
      async (tx) => {
        await tx.query('SELECT 1 FROM campaigns WHERE id = $1 FOR SHARE', [id]);
        await tx.query('UPDATE campaign_tallies SET pending = 0, sending = 1 WHERE campaign_id = $1', [id]);
        await tx.query(
          `UPDATE recipients SET status = 'Sending', attempt = 1, credits = 1, segments = 1 WHERE campaign_id = $1`,
          [id],
        );
      },
      () => desk.system((tx) => desk.stopTexts.run(tx, ana, [merchant.id], 'reply')),
    );
    expect(await desk.statusOf(id, ana)).toMatchObject({ status: 'Sending' });
    expect(await desk.optedOut(merchant)).toEqual([ana]);
    expect(await desk.credits(merchant)).toEqual({ free: 999, held: 1 });
  });

  test('a campaign that is scheduled while the STOP waits for its merchant is found by looking again', async () => {
    const id = newId();
    const first = await desk.scheduled(merchant, 1);
    await during(
      async (tx) => {
        await tx.query(
          `INSERT INTO campaigns (id, merchant_id, name, message, timezone, status, frame, scheduled_at)
           SELECT $1, merchant_id, name, message, timezone, status, frame, scheduled_at FROM campaigns WHERE id = $2`,
          [id, first],
        );
        await tx.query('INSERT INTO campaign_tallies (campaign_id, merchant_id, pending) VALUES ($1, $2, 1)', [
          id,
          merchant.id,
        ]);
        await tx.query('INSERT INTO recipients (campaign_id, id, merchant_id, phone) VALUES ($1, $2, $3, $4)', [
          ...[id, newId(), merchant.id, ana],
        ]);
        await new Holds(new CreditLedger()).set(tx, { id, merchantId: merchant.id }, 1);
      },
      () => desk.system((tx) => desk.stopTexts.run(tx, ana, [merchant.id], 'reply')),
    );
    expect(await desk.statusOf(id, ana)).toMatchObject({ status: 'Skipped' });
    expect(await desk.statusOf(first, ana)).toMatchObject({ status: 'Skipped' });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test('STOPs of one guest and cancels of many campaigns at once do not stand in each other’s way', async () => {
    const other = await desk.register();
    for (const one of [merchant, other]) await desk.texted(one, 1);
    const owned: [Registered, string][] = [];
    for (const one of [merchant, other, merchant, other]) owned.push([one, await desk.begun(one, 3)]);
    const results = await Promise.all([
      ...Array.from({ length: 6 }, () => desk.say(ana, 'STOP')),
      ...owned.map(([one, id]) => one.call('DELETE', `/campaigns/${id}`)),
      ...owned.map(([, id]) => desk.claim(id).then(() => ({ status: 204 }))),
    ]);
    expect(results.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
    for (const one of [merchant, other]) expect(await desk.optedOut(one)).toEqual([ana]);
  });
});
