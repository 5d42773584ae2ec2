import { resolveInstant } from '@dinnerbell/domain';
import { Database } from '../src/database/transaction.js';
import { addDays } from '../src/insight/dashboard/read-period.js';
import { ApplyOutcomes } from '../src/sms/apply-outcomes.js';
import type { OutcomeKind } from '../src/sms/outcome.js';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { OpenDatabase } from './support/open-database.js';
import type { Registered } from './support/register-merchant.js';
import { sendingCampaign } from './support/sending-campaign.js';

/** A text: when it was begun, what became of it, and whether the guest clicked. */
interface Text {
  at: Date;
  kinds: OutcomeKind[];
  errorCode?: string;
}

describe('the dashboard', () => {
  let desk: CampaignDesk;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());

  const dashboard = async (merchant: Registered, query = '') =>
    (await merchant.call('GET', `/insight/dashboard${query}`)).body;

  /** A campaign whose texts were begun when and became what `texts` say, by the product's own steps. */
  const send = async (merchant: Registered, texts: readonly Text[]): Promise<string> => {
    const db = { database: desk.app.get(Database) } as OpenDatabase;
    const campaign = await sendingCampaign(db, texts.length, 'Sending', merchant.id);
    const ids = campaign.recipientIds;
    await desk.sql(
      `UPDATE recipients r SET attempt_at = t.at FROM unnest($1::uuid[], $2::timestamptz[]) AS t (id, at) WHERE r.id = t.id`,
      [ids, texts.map(({ at }) => at.toISOString())],
    );
    for (let step = 0; step < 2; step += 1) {
      const outcomes = texts.flatMap(({ kinds, errorCode }, at) => {
        const kind = kinds[step];
        const gatewayAccountId = campaign.accountId;
        return kind ? { recipientId: ids[at] ?? '', kind, gatewayAccountId, ...(errorCode && { errorCode }) } : [];
      });
      await desk.system((tx) => desk.app.get(ApplyOutcomes).run(tx, campaign.id, outcomes, `${campaign.id}/${step}`));
    }
    return campaign.id;
  };
  const FATES: OutcomeKind[][] = [['accepted'], ['accepted', 'delivered'], ['undelivered'], ['refused'], ['unclear']];

  test.each([
    ['Asia/Kolkata', '2026-03-08'],
    ['America/St_Johns', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['America/Havana', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Asia/Kathmandu', '2026-12-31'],
  ])('days are those of %s, the day of a clock change (%s) too', async (timezone, change) => {
    const merchant = await desk.register({ timezone, country: 'US' });
    const days = Array.from({ length: 8 }, (_, at) => addDays(change, at - 5));
    const midnights = days.map((day) => {
      const midnight = resolveInstant(`${day}T00:00`, timezone);
      if (!midnight.ok) throw new Error(midnight.detail);
      return midnight.instant.getTime();
    });
    const times = midnights.flatMap((at) => [at - 1, at, at + 1, at + 5 * 3_600_000, at + 22.9 * 3_600_000]);
    const texts = times.map((at, index) => ({ at: new Date(at), kinds: FATES[index % FATES.length] ?? [] }));
    await send(merchant, texts);

    const dayOf = (at: Date): string => at.toLocaleDateString('en-CA', { timeZone: timezone });
    const fatesOn = (day: string): string[] =>
      texts.filter(({ at }) => dayOf(at) === day).map(({ kinds }) => kinds.join());
    const countOn = (day: string) => {
      const fates = fatesOn(day);
      const count = (...wanted: string[]) => fates.filter((fate) => wanted.includes(fate)).length;
      return {
        day,
        accepted: count('accepted', 'accepted,delivered', 'undelivered'),
        delivered: count('accepted,delivered'),
        failed: count('undelivered', 'refused'),
        clicked: 0,
      };
    };
    const period = days.slice(4, 7);
    const answer = await dashboard(merchant, `?from=${period[0]}&to=${period[2]}`);
    expect(answer.textsPerDay).toEqual(period.map(countOn));
    expect(answer.textsPerDay[0].accepted).toBeGreaterThan(0);
    const sum = (of: string[], key: 'accepted' | 'delivered') => of.reduce((all, day) => all + countOn(day)[key], 0);
    expect(answer.delivered).toBe(sum(period, 'delivered'));
    const before = days.slice(1, 4);
    expect(answer.previous.delivered).toBe(sum(before, 'delivered'));
    expect(answer.previous.deliveredShare).toBeCloseTo(sum(before, 'delivered') / sum(before, 'accepted'), 3);
  });

  test('shares, causes and campaigns of a period, and of the one before', async () => {
    const merchant = await desk.register({ timezone: 'UTC', country: 'US' });
    const on = (day: string): Date => new Date(`${day}T12:00:00Z`);
    const text = (day: string, kinds: OutcomeKind[], errorCode?: string): Text => ({
      ...{ at: on(day), kinds },
      ...(errorCode !== undefined && { errorCode }),
    });
    const now = await send(merchant, [
      ...Array.from({ length: 6 }, () => text('2026-05-12', ['accepted', 'delivered'])),
      text('2026-05-12', ['undelivered'], '30003'),
      text('2026-05-13', ['undelivered'], '30003'),
      text('2026-05-13', ['refused'], '21211'),
      text('2026-05-13', ['undelivered', 'delivered'], '30003'),
    ]);
    const then = await send(merchant, [
      text('2026-05-10', ['accepted', 'delivered']),
      text('2026-05-10', ['accepted']),
    ]);
    await desk.sql(`UPDATE campaigns SET status = 'Sent', started_at = $2 WHERE id = $1`, [now, on('2026-05-13')]);
    await desk.sql(`UPDATE campaigns SET status = 'Sent', started_at = $2 WHERE id = $1`, [then, on('2026-05-10')]);
    for (const [day, source] of [
      ['2026-05-12', 'reply'],
      ['2026-05-13', 'gateway'],
      ['2026-05-10', 'reply'],
    ]) {
      await desk.sql(
        `INSERT INTO opt_out_log (id, merchant_id, phone, change, source, created_at)
         VALUES (uuidv7(), $1, '+12125550100', 'opted_out', $3, $2)`,
        [merchant.id, on(day ?? ''), source],
      );
    }
    const answer = await dashboard(merchant, '?from=2026-05-12&to=2026-05-13');
    expect(answer).toMatchObject({
      ...{ campaignsSent: 1, delivered: 7, deliveredShare: 0.7778, clickShare: 0, optOutShare: 0.1429 },
      previous: { campaignsSent: 1, delivered: 1, deliveredShare: 0.5, clickShare: 0, optOutShare: 1 },
    });
    expect(answer.failuresByCause).toEqual([
      { code: '30003', text: expect.stringMatching(/\w+ \w+/), recipients: 2, paid: true },
      { code: '21211', text: expect.stringMatching(/\w+ \w+/), recipients: 1, paid: false },
    ]);
    const stranger = await desk.register();
    expect(await dashboard(stranger, '?from=2026-05-12&to=2026-05-13')).toMatchObject({
      ...{ campaignsSent: 0, delivered: 0, deliveredShare: null, failuresByCause: [] },
    });
  });

  test('a new restaurant: thirty days up to today, nothing to take a share of', async () => {
    const merchant = await desk.register({ timezone: 'Pacific/Kiritimati', country: 'US' });
    const answer = await dashboard(merchant);
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Pacific/Kiritimati' });
    expect(answer.textsPerDay).toHaveLength(30);
    expect(answer.textsPerDay.at(-1)).toEqual({ day: today, accepted: 0, delivered: 0, failed: 0, clicked: 0 });
    const nothing = { campaignsSent: 0, delivered: 0, deliveredShare: null, clickShare: null, optOutShare: null };
    expect(Object.keys(answer).sort()).toEqual(
      [
        ...['campaignsSent', 'upcoming', 'smsCredits', 'smsCreditsHeld', 'delivered', 'deliveredShare', 'clickShare'],
        ...['optOutShare', 'textsPerDay', 'failuresByCause', 'previous'],
      ].sort(),
    );
    expect(answer).toMatchObject({ ...nothing, smsCredits: 1000, smsCreditsHeld: 0, upcoming: [], previous: nothing });
  });

  test('the next five campaigns, the soonest first', async () => {
    const merchant = await desk.register();
    for (const minutes of [360, 60, 240, 120, 300, 180]) {
      const body = campaignFor(2, { name: `in ${minutes}`, scheduledAt: inAnHour(minutes) });
      expect((await merchant.call('POST', '/campaigns', body)).status).toBe(201);
    }
    await merchant.call('POST', '/campaigns', campaignFor(1));
    const { upcoming, smsCreditsHeld } = await dashboard(merchant);
    expect(upcoming.map(({ name }: { name: string }) => name)).toEqual([
      'in 60',
      'in 120',
      'in 180',
      'in 240',
      'in 300',
    ]);
    expect(upcoming[0]).toEqual({
      ...{ id: expect.any(String), name: 'in 60', scheduledAt: expect.stringMatching(/Z$/) },
      ...{ timezone: 'America/New_York', recipients: 2, credits: 2 },
    });
    expect(smsCreditsHeld).toBe(12);
  });

  test.each([
    ['?from=2026-02-30', ['from']],
    ['?from=yesterday&to=2026-13-01', ['from', 'to']],
    ['?from=0000-01-01', ['from']],
    ['?to=9999-12-31', ['to']],
    ['?from=2026-02-02&to=2026-02-01', ['from']],
    ['?from=2025-01-01&to=2026-02-05', ['from']],
    ['?form=2026-01-01', ['form']],
  ])('%s is refused, every fault at once', async (query, paths) => {
    const merchant = await desk.register();
    const { status, body } = await merchant.call('GET', `/insight/dashboard${query}`);
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
  });

  test('a key needs to be allowed campaigns and billing', async () => {
    const merchant = await desk.register();
    const ask = async (...scopes: string[]) => {
      const { key } = (await merchant.call('POST', '/merchants/api-keys', { name: 'x', scopes })).body;
      return (await fetch(`${desk.url}/insight/dashboard`, { headers: { authorization: `Bearer ${key}` } })).status;
    };
    expect(await ask('campaigns:read')).toBe(403);
    expect(await ask('campaigns:read', 'billing:read')).toBe(200);
  });
});
