import { phones, waitFor } from '@dinnerbell/testing';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openLog } from '../src/config/log.js';
import { createApp } from '../src/create-app.js';
import { LiveFeed, READERS_AT_MOST } from '../src/insight/events/live-feed.js';
import { AUDIENCE, ACCESS_SECONDS, HEADER } from '../src/merchant/access-tokens.js';
import { ApplyOutcomes } from '../src/sms/apply-outcomes.js';
import { campaignFor, inAnHour } from './support/campaign-desk.js';
import { listen, type Listener } from './support/listen.js';
import { callApi, type Registered } from './support/register-merchant.js';
import { openReplyDesk, type ReplyDesk } from './support/reply-desk.js';

describe('the live feed', () => {
  let desk: ReplyDesk;
  /** A second one that shares nothing with the first but the database. */
  let other: NestFastifyApplication;
  let merchant: Registered;
  const open: Listener[] = [];

  beforeAll(async () => {
    desk = await openReplyDesk();
    other = await createApp(desk.env, openLog('silent'));
    await other.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    merchant = await desk.register();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((listener) => listener.leave()));
    await waitFor(async () => desk.app.get(LiveFeed).size === 0 || undefined, { what: 'nobody listening' });
  });
  afterAll(async () => {
    await other?.close();
    await desk?.close();
  });

  const hear = async (token = merchant.token, url = desk.url): Promise<Listener> => {
    const listener = await listen(url, token);
    open.push(listener);
    expect(listener.status).toBe(200);
    return listener;
  };
  const keyOf = async (...scopes: string[]): Promise<{ id: string; key: string }> =>
    (await merchant.call('POST', '/merchants/api-keys', { name: 'feed', scopes })).body;

  test('begins with the state of this moment, as a stream that nothing may keep', async () => {
    const id = await desk.scheduled(merchant, 3);
    await merchant.call('POST', '/campaigns', campaignFor(1));
    const feed = await hear();
    expect(feed.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(feed.headers.get('cache-control')).toBe('no-store');
    expect(feed.headers.get('x-accel-buffering')).toBe('no');
    expect(await feed.heard('campaign')).toEqual({
      ...{ id, status: 'Scheduled', version: 1, clicked: 0, settling: false, pauseReason: null },
      counts: { total: 3, pending: 3, sending: 0, sent: 0, delivered: 0, failed: 0, unknown: 0, skipped: 0 },
    });
    expect(feed.lines).toEqual(['retry: 3000']);
    expect(feed.events.map(({ event }) => event)).toEqual(['balance', 'campaign']);
    expect(feed.events[0]?.data).toEqual({ smsCredits: 997, smsCreditsHeld: 3 });
  });

  test('tells what moves: status, counts, balance and what guests write; and nothing twice', async () => {
    const feed = await hear();
    const id = await desk.scheduled(merchant, 3);
    await feed.heard('campaign', (data) => data.id === id && data.status === 'Scheduled');
    await feed.heard('balance', (data) => data.smsCreditsHeld === 3);
    await desk.dueSince(id);
    await desk.launch(id);
    const claim = await desk.claim(id);
    await feed.heard('campaign', (data) => data.status === 'Sending' && data.counts.sending === 3);
    const wave = claim.kind === 'waves' ? claim.waves[0]?.wave : undefined;
    if (!wave) throw new Error('nothing was claimed');
    const outcomes = wave.messages.map(({ recipientId }) => ({ recipientId, kind: 'accepted' as const }));
    await desk.system((tx) => desk.app.get(ApplyOutcomes).run(tx, id, outcomes, wave.id, wave.id));
    await feed.heard('campaign', (data) => data.counts.sent === 3 && data.counts.pending === 0);
    await feed.heard('balance', (data) => data.smsCredits === 997 && data.smsCreditsHeld === 0);
    await merchant.call('POST', `/campaigns/${id}/pause`);
    await feed.heard('campaign', (data) => data.status === 'Paused' && data.pauseReason === 'merchant');
    await desk.say(phones(1)[0] ?? '', 'A table for two?');
    expect(await feed.heard('inbox')).toEqual({
      ...{ id: expect.any(String), campaignId: id, kind: 'reply' },
      receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const said = feed.events.map((one) => JSON.stringify(one));
    expect(said.filter((one, at) => one === said[at - 1])).toEqual([]);
    expect(JSON.stringify(feed.events)).not.toMatch(/\+1212|table/);
  });

  test('a change that is committed late, behind later ones, is not missed', async () => {
    const [early, late] = [await desk.scheduled(merchant, 1), await desk.scheduled(merchant, 1)];
    const feed = await hear();
    await feed.heard('campaign', ({ id }) => id === late);
    const rename = `UPDATE campaigns SET version = version + 1 WHERE id = $1`;
    await desk.system(async (tx) => {
      await tx.query(rename, [early]);
      await desk.sql(rename, [late]);
      await feed.heard('campaign', ({ id, version }) => id === late && version === 2);
    });
    await feed.heard('campaign', ({ id, version }) => id === early && version === 2);
  });

  test('two processes tell the same, wherever it happened', async () => {
    const [here, there] = [await hear(), await hear(merchant.token, await other.getUrl())];
    const id = await desk.scheduled(merchant, 2);
    const scheduled = (data: { id: string; status: string }) => data.id === id && data.status === 'Scheduled';
    expect(await here.heard('campaign', scheduled)).toEqual(await there.heard('campaign', scheduled));
  });

  test('nobody hears of another restaurant', async () => {
    const stranger = await desk.register();
    const strangers = await hear(stranger.token);
    const feed = await hear();
    await desk.begun(merchant, 2);
    await feed.heard('campaign', ({ status }) => status === 'Sending');
    await stranger.call('POST', '/campaigns', campaignFor(1, { scheduledAt: inAnHour() }));
    await strangers.heard('campaign', ({ counts }) => counts.total === 1);
    expect(strangers.events.filter(({ event, data }) => event === 'campaign' && data.counts.total !== 1)).toEqual([]);
    expect(feed.events.filter(({ event, data }) => event === 'campaign' && data.counts.total === 1)).toEqual([]);
  });

  test('ten streams an account, and an eleventh once one has gone', async () => {
    const streams = await Promise.all(Array.from({ length: READERS_AT_MOST }, () => hear()));
    const refused = await merchant.call('GET', '/events');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_streams' } });
    expect(refused.headers.get('retry-after')).toBe('30');
    await streams[0]?.leave();
    await waitFor(async () => desk.app.get(LiveFeed).size < READERS_AT_MOST || undefined, { what: 'a free place' });
    await hear();
  });

  test('a key is told what its scopes name, until it is revoked', async () => {
    const [plain, full] = [
      await keyOf('campaigns:read'),
      await keyOf('campaigns:read', 'billing:read', 'audience:read'),
    ];
    const none = await keyOf('sms:send');
    expect((await listen(desk.url, none.key)).status).toBe(403);
    // A moment ago, so that no other restaurant's text is the latest.
    const id = await desk.texted(merchant, 1, 0);
    const [narrow, wide] = [await hear(plain.key), await hear(full.key)];
    await desk.say(phones(1)[0] ?? '', 'Hello');
    await wide.heard('inbox', ({ campaignId }) => campaignId === id);
    await desk.scheduled(merchant, 1);
    await wide.heard('balance', ({ smsCreditsHeld }) => smsCreditsHeld === 1);
    await narrow.heard('campaign');
    expect([...new Set(narrow.events.map(({ event }) => event))]).toEqual(['campaign']);
    await merchant.call('DELETE', `/merchants/api-keys/${plain.id}`);
    expect(await narrow.over).toBe('ended');
    await merchant.call('DELETE', `/merchants/api-keys/${full.id}`);
    expect(await wide.over).toBe('ended');
  });

  test('ends with the session, wherever that was ended; another session goes on', async () => {
    const { body } = await callApi(desk.url)('POST', '/merchants/login', {
      email: merchant.email,
      password: merchant.password,
    });
    const [first, second] = [await hear(), await hear(body.accessToken)];
    await desk.sql(
      `UPDATE sessions SET ended_at = now() WHERE id = (SELECT id FROM sessions WHERE merchant_id = $1 ORDER BY id LIMIT 1)`,
      [merchant.id],
    );
    expect(await first.over).toBe('ended');
    await desk.sql('UPDATE merchants SET sms_credits = sms_credits + 7 WHERE id = $1', [merchant.id]);
    await second.heard('balance', ({ smsCredits }) => smsCredits === 1007);
    await desk.sql('UPDATE merchants SET token_version = token_version + 1 WHERE id = $1', [merchant.id]);
    expect(await second.over).toBe('ended');
  });

  test('ends when the access token does', async () => {
    const now = Math.floor(Date.now() / 1000);
    const { sid } = desk.app.get(JwtService, { strict: false }).decode<{ sid: string }>(merchant.token);
    const token = desk.app.get(JwtService, { strict: false }).sign(
      { ver: 0, sid, iat: now + 2 - ACCESS_SECONDS },
      {
        ...{ secret: desk.env.jwtSecret, algorithm: HEADER.alg, header: HEADER, expiresIn: ACCESS_SECONDS },
        ...{ subject: merchant.id, issuer: desk.env.publicUrl, audience: AUDIENCE },
      },
    );
    const feed = await hear(token);
    expect(await feed.over).toBe('ended');
  });

  test('how long a stream was open is not how long an answer took', async () => {
    const feed = await hear();
    await feed.leave();
    await desk.register();
    const { body } = await merchant.call('GET', '/metrics');
    expect(body).toContain('route="/merchants/register"');
    expect(body).not.toContain('route="/events",status="200"');
  });

  // The last one: log-ins are checked by the strategy that was made last (Passport keeps one a process), which is gone with it.
  test('a process that stops ends its streams itself, and takes no more', async () => {
    const feed = await hear(merchant.token, await other.getUrl());
    await feed.heard('balance');
    await other.close();
    // Not cut: the server's last resort, seconds later, would be.
    expect(await feed.over).toBe('ended');
    await expect(other.get(LiveFeed).join({ merchantId: merchant.id })).rejects.toMatchObject({ status: 503 });
  });
});
