import { randomUUID } from 'node:crypto';
import { ApplyOutcomes } from '../src/sms/apply-outcomes.js';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Registered } from './support/register-merchant.js';

describe('the road of a campaign', () => {
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
    await desk.sql('UPDATE gateway_accounts SET enabled = true');
  });

  const scheduled = async (count: number, more: Record<string, unknown> = {}): Promise<string> => {
    const answer = await merchant.call('POST', '/campaigns', campaignFor(count, { scheduledAt: inAnHour(), ...more }));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const sending = async (count: number): Promise<string> => {
    const id = await scheduled(count);
    await desk.dueSince(id);
    await desk.launch(id);
    return id;
  };
  const show = async (id: string) => (await merchant.call('GET', `/campaigns/${id}`)).body;
  const step = (id: string, name: string) => merchant.call('POST', `/campaigns/${id}/${name}`);
  const report = async (id: string) => (await merchant.call('GET', `/campaigns/${id}/report`)).body;

  type Kind = 'accepted' | 'refused' | 'unclear' | 'skipped';

  /** As a claim and a settle would: what became of the next rows, of which all but the skipped ones were with a gateway. */
  const outcomes = async (id: string, kinds: Kind[]): Promise<void> => {
    const [account] = await desk.sql<{ id: string }>('SELECT id FROM gateway_accounts LIMIT 1');
    const next = await desk.sql<{ id: string }>(
      `SELECT id FROM recipients WHERE campaign_id = $1 AND status = 'Pending' ORDER BY id LIMIT $2`,
      [id, kinds.length],
    );
    const claimed = next.filter((_, at) => kinds[at] !== 'skipped').map((row) => row.id);
    await desk.sql(
      `UPDATE recipients SET status = 'Sending', segments = 1, credits = 1, attempt = 1, attempt_at = now(), gateway_account_id = $3
       WHERE campaign_id = $1 AND id = ANY ($2)`,
      [id, claimed, account?.id],
    );
    await desk.sql(
      'UPDATE campaign_tallies SET pending = pending - $2, sending = sending + $2 WHERE campaign_id = $1',
      [id, claimed.length],
    );
    const became = next.map((row, at) => ({
      recipientId: row.id,
      kind: kinds[at] ?? 'accepted',
      ...(kinds[at] === 'refused' && { errorCode: '21211' }),
      ...(kinds[at] === 'skipped' && { skipReason: 'opted_out' }),
    }));
    await desk.system((tx) => desk.app.get(ApplyOutcomes).run(tx, id, became, randomUUID()));
  };

  test('launch: never early, once when due, however often it is asked', async () => {
    const id = await scheduled(3);
    await desk.launch(id);
    expect((await show(id)).status).toBe('Scheduled');
    await desk.dueSince(id);
    await Promise.all(Array.from({ length: 8 }, () => desk.launch(id)));
    expect(await show(id)).toMatchObject({ status: 'Sending', startedAt: expect.any(String), version: 1 });
    expect(await desk.credits(merchant)).toEqual({ free: 997, held: 3 });
  });

  test('launch: two hours late is missed, a minute less is not', async () => {
    const [late, missed] = [await scheduled(2), await scheduled(2)];
    await desk.dueSince(late, 119);
    await desk.dueSince(missed, 121);
    await desk.launch(late);
    await desk.launch(missed);
    expect((await show(late)).status).toBe('Sending');
    expect(await show(missed)).toMatchObject({ status: 'Failed', failureReason: 'missed' });
    expect(await desk.credits(merchant)).toEqual({ free: 998, held: 2 });
  });

  test('launch: without a gateway it fails and the credits come back', async () => {
    const id = await scheduled(2);
    await desk.dueSince(id);
    await desk.sql('UPDATE gateway_accounts SET enabled = false');
    await desk.launch(id);
    expect(await show(id)).toMatchObject({ status: 'Failed', failureReason: 'no_gateway' });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test('a launch and a cancel at the same moment: one of them, never both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await scheduled(1);
      await desk.dueSince(id);
      const [, answer] = await Promise.all([desk.launch(id), merchant.call('DELETE', `/campaigns/${id}`)]);
      expect(answer.body).toMatchObject({ status: 'Cancelled', inFlight: 0 });
      await desk.launch(id);
      expect((await show(id)).status).toBe('Cancelled');
    }
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test('an edit and a launch at the same moment: the text, its price and its hold agree', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await scheduled(1);
      await desk.dueSince(id);
      const [, answer] = await Promise.all([
        desk.launch(id),
        merchant.call('PATCH', `/campaigns/${id}`, { message: 'x'.repeat(200) }),
      ]);
      await desk.launch(id);
      expect(await show(id)).toMatchObject({ status: 'Sending', estimate: { credits: answer.status === 200 ? 2 : 1 } });
      expect([200, 409]).toContain(answer.status);
      const [hold] = await desk.sql('SELECT amount - released AS open FROM holds WHERE campaign_id = $1', [id]);
      expect(hold).toEqual({ open: answer.status === 200 ? 2 : 1 });
    }
  });

  test('pause and resume, again and again, and only where they make sense', async () => {
    const id = await sending(2);
    expect((await step(id, 'pause')).body).toMatchObject({ status: 'Paused', pauseReason: 'merchant' });
    expect((await step(id, 'pause')).status).toBe(200);
    await desk.finish(id);
    expect((await show(id)).status).toBe('Paused');
    expect((await step(id, 'resume')).body).toMatchObject({ status: 'Sending', pauseReason: null });
    expect((await step(id, 'resume')).status).toBe(200);
    const draft = (await merchant.call('POST', '/campaigns', campaignFor(1))).body.id;
    expect((await step(draft, 'pause')).body.code).toBe('campaign_state');
    expect((await step(draft, 'resume')).body.code).toBe('campaign_state');
    const waiting = await scheduled(1);
    expect((await step(waiting, 'resume')).body.code).toBe('campaign_state');
    await step(id, 'pause');
    await desk.sql('UPDATE gateway_accounts SET enabled = false');
    expect((await step(id, 'resume')).body.code).toBe('no_gateway');
    expect((await show(id)).status).toBe('Paused');
  });

  test('close: not while anything is left, once when nothing is, and the rest of the hold comes back', async () => {
    const id = await sending(6);
    await outcomes(id, ['accepted', 'refused', 'skipped']);
    await desk.finish(id);
    expect((await show(id)).status).toBe('Sending');
    await outcomes(id, ['accepted', 'accepted', 'unclear']);
    await desk.finish(id);
    // The last one may yet be proven absent and sent again, so nobody is told that it is over.
    expect(await show(id)).toMatchObject({ status: 'Sending', settling: true });
    // Nor after an outage, before the gateway was asked.
    await desk.sql(`UPDATE unknown_outcomes SET attempt_at = now() - interval '1 hour' WHERE campaign_id = $1`, [id]);
    await desk.finish(id);
    expect((await show(id)).status).toBe('Sending');
    await desk.sql('UPDATE unknown_outcomes SET fruitless = 2 WHERE campaign_id = $1', [id]);
    await Promise.all(Array.from({ length: 6 }, () => desk.finish(id)));
    expect(await show(id)).toMatchObject({
      status: 'Sent',
      settling: true,
      counts: { sent: 3, failed: 1, skipped: 1, unknown: 1 },
    });
    expect(await desk.credits(merchant)).toEqual({ free: 996, held: 1 });
    expect(await report(id)).toMatchObject({
      funnel: { total: 6, accepted: 3, delivered: 0, clicked: 0 },
      failed: { total: 1, refused: 1, undelivered: 0, unresolved: 0 },
      failures: [{ code: '21211', text: 'The phone number is not valid.', recipients: 1, paid: false }],
      cost: { credits: { estimated: 6, held: 1, consumed: 3, released: 2 }, segments: 3 },
      deliveryProof: {
        total: 6,
        sent: 3,
        delivered: 0,
        failed: 1,
        unknown: 1,
        skipped: { opted_out: 1 },
        open: 0,
        addsUp: true,
      },
    });
  });

  test('close: none accepted and nothing open is Failed', async () => {
    const id = await sending(2);
    await outcomes(id, ['refused', 'refused']);
    await desk.finish(id);
    expect(await show(id)).toMatchObject({ status: 'Failed', failureReason: 'none_accepted' });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test('the report says so when its numbers do not add up', async () => {
    const id = await sending(2);
    await desk.sql(`UPDATE campaign_tallies SET pending = 0, failed = 2 WHERE campaign_id = $1`, [id]);
    expect((await report(id)).deliveryProof.addsUp).toBe(false);
  });

  test('the clock finds what is due and what is finished, and knows when the next one is', async () => {
    const [later, due, done] = [await scheduled(1), await scheduled(1), await sending(1)];
    await desk.dueSince(due, 1);
    await outcomes(done, ['accepted']);
    const jobs = await desk.system((tx) => desk.due().enqueueDue(tx));
    const mine = jobs.filter(({ data }) => [later, due, done].includes((data as { campaignId: string }).campaignId));
    expect(mine).toMatchObject([
      { name: 'campaign.launch', data: { campaignId: due } },
      { name: 'campaign.close', data: { campaignId: done } },
    ]);
    await desk.sql(`UPDATE campaigns SET status = 'Cancelled' WHERE status = 'Scheduled' AND id <> $1`, [later]);
    const next = await desk.system((tx) => desk.due().nextDueAt(tx));
    expect(next?.toISOString()).toBe((await show(later)).scheduledAt);
  });
});
