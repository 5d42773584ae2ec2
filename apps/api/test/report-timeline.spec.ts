import { phones } from '@dinnerbell/testing';
import { ApplyOutcomes } from '../src/sms/apply-outcomes.js';
import type { OutcomeKind } from '../src/sms/outcome.js';
import type { Registered } from './support/register-merchant.js';
import { openReplyDesk, type ReplyDesk } from './support/reply-desk.js';

interface Point {
  at: string;
  accepted: number;
  delivered: number;
  failed: number;
  clicked: number;
}

describe('a report over time', () => {
  let desk: ReplyDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openReplyDesk();
  });
  beforeEach(async () => {
    merchant = await desk.register();
  });
  afterAll(() => desk?.close());

  const report = async (id: string) => (await merchant.call('GET', `/campaigns/${id}/report`)).body;
  const show = async (id: string) => (await merchant.call('GET', `/campaigns/${id}`)).body;
  /** A begun campaign, all of it claimed, and what became of each text in turn. */
  const sent = async (kinds: OutcomeKind[], guests = kinds.length): Promise<string> => {
    const id = await desk.begun(merchant, guests);
    const claim = await desk.claim(id);
    if (claim.kind !== 'wave') throw new Error('nothing was claimed');
    const outcomes = kinds.map((kind, at) => ({
      ...{ recipientId: claim.wave.messages[at]?.recipientId ?? '', kind },
      ...(kind === 'refused' && { errorCode: '21211' }),
    }));
    await desk.system((tx) => desk.app.get(ApplyOutcomes).run(tx, id, outcomes, claim.wave.id));
    return id;
  };
  const sum = (timeline: Point[], of: 'accepted' | 'delivered' | 'failed' | 'clicked') =>
    timeline.reduce((all, point) => all + point[of], 0);

  test('sums to the funnel', async () => {
    const id = await sent(['accepted', 'delivered', 'delivered', 'refused', 'undelivered']);
    const { timeline, funnel, failed } = await report(id);
    expect(funnel).toMatchObject({ accepted: 4, delivered: 2 });
    expect(failed).toMatchObject({ total: 2, refused: 1, undelivered: 1 });
    expect([sum(timeline, 'accepted'), sum(timeline, 'delivered'), sum(timeline, 'failed')]).toEqual([4, 2, 2]);
    expect(timeline[0].at).toMatch(/:00\.000Z$/);
  });

  test('is empty before anything was sent', async () => {
    const id = await desk.scheduled(merchant, 1);
    expect(await report(id)).toMatchObject({ timeline: [], replies: 0, optOuts: 0 });
    expect((await show(id)).sending).toBeUndefined();
  });

  test.each([
    [7, 1],
    [198, 1],
    [199, 2],
    [60 * 24, 10],
    [60 * 24 * 30, 360],
    [60 * 24 * 365, 10_080],
  ])('over %i minutes it has points %i minutes apart, at most 200, and loses nothing', async (minutes, step) => {
    const id = await sent(['accepted', 'delivered']);
    await desk.sql(
      `INSERT INTO campaign_minutes (campaign_id, merchant_id, minute, clicked)
       SELECT campaign_id, merchant_id, min(minute) + make_interval(mins => $2 * part / 7), 1 FROM campaign_minutes, generate_series(1, 7) AS part
       WHERE campaign_id = $1 GROUP BY 1, 2, part ON CONFLICT (campaign_id, minute) DO UPDATE SET clicked = campaign_minutes.clicked + 1`,
      [id, minutes],
    );
    const timeline: Point[] = (await report(id)).timeline;
    expect(timeline.length).toBeLessThanOrEqual(200);
    expect(timeline.length).toBeGreaterThanOrEqual(Math.floor(minutes / step));
    const times = timeline.map(({ at }) => Date.parse(at));
    expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) === step * 60_000)).toBe(true);
    expect([sum(timeline, 'accepted'), sum(timeline, 'delivered'), sum(timeline, 'clicked')]).toEqual([2, 1, 7]);
  });

  test('replies and opt-outs are counted as they come, and can be listed', async () => {
    const [one = '', two = '', three = ''] = phones(3);
    const id = await sent(['delivered', 'delivered', 'delivered']);
    await desk.say(one, 'See you at eight!');
    await desk.say(one, 'With two friends');
    await desk.say(two, 'STOP');
    await desk.say(two, 'stop it please');
    await desk.say(three, 'HELP');
    expect(await report(id)).toMatchObject({ replies: 3, optOuts: 1 });
    const list = async (query: string) =>
      (await merchant.call('GET', `/sms/inbound?${query}`)).body.items.map(({ text }: { text: string }) => text);
    expect(await list(`campaignId=${id}&kind=reply`)).toEqual(['With two friends', 'See you at eight!']);
    expect(await list(`campaignId=${id}&kind=stop`)).toEqual(['stop it please', 'STOP']);
    expect(await list(`campaignId=${await desk.scheduled(merchant, 1)}`)).toEqual([]);
    expect((await merchant.call('GET', '/sms/inbound?campaignId=x&kind=shout')).body.errors).toHaveLength(2);
  });

  test('says how fast it goes and how long the rest takes', async () => {
    const id = await sent(['accepted', 'accepted', 'accepted', 'accepted'], 10);
    await desk.sql(
      `UPDATE campaign_minutes SET minute = date_bin('1 minute', now(), 'epoch') - interval '1 minute' WHERE campaign_id = $1`,
      [id],
    );
    await desk.sql(`UPDATE campaigns SET started_at = now() - interval '30 seconds' WHERE id = $1`, [id]);
    const { sending } = await show(id);
    // Four in thirty seconds and a little; six to go.
    expect(sending.perMinute).toBeLessThanOrEqual(8);
    expect(sending.perMinute).toBeGreaterThan(0);
    expect(sending.secondsLeft).toBeGreaterThanOrEqual(45);
    await desk.sql(`UPDATE campaign_minutes SET minute = minute - interval '1 hour' WHERE campaign_id = $1`, [id]);
    expect((await show(id)).sending).toEqual({ perMinute: 0, secondsLeft: null });
    await merchant.call('POST', `/campaigns/${id}/pause`);
    expect((await show(id)).sending).toBeUndefined();
  });

  test('causes that a worker of the version before did not write down are counted in the rows', async () => {
    const id = await sent(['refused', 'accepted', 'undelivered']);
    const whole = await report(id);
    expect(whole.failures).toHaveLength(2);
    expect(whole.deliveryProof.addsUp).toBe(true);
    await desk.sql('UPDATE campaign_causes SET recipients = 0 WHERE campaign_id = $1', [id]);
    expect(await report(id)).toEqual(whole);
  });
});
