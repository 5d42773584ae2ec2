import { phones, waitFor } from '@dinnerbell/testing';
import { Client } from 'pg';
import { openLog } from '../src/config/log.js';
import { createApp } from '../src/create-app.js';
import { Database } from '../src/database/transaction.js';
import { ApplyOutcomes } from '../src/sms/apply-outcomes.js';
import { createMigratedDatabase } from './support/create-migrated-database.js';
import { listen } from './support/listen.js';
import type { OpenDatabase } from './support/open-database.js';
import { callApi, registerMerchant } from './support/register-merchant.js';
import { sendingCampaign } from './support/sending-campaign.js';
import { loadEnv } from '../src/config/env.js';
import { TEST_SETTINGS } from './support/test-settings.js';

/** How often anybody looked into `recipients`, by index or row by row. Connections tell when they end. */
const LOOKS = `SELECT (seq_scan + idx_scan)::int AS looks FROM pg_stat_user_tables WHERE relname = 'recipients'`;

describe('what people wait for', () => {
  let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
  let client: Client;
  const open = async () => {
    const app = await createApp(loadEnv({ ...TEST_SETTINGS, DATABASE_URL: database.url }), openLog('silent'));
    await app.listen(0, '127.0.0.1');
    return { app, url: await app.getUrl() };
  };

  beforeAll(async () => {
    database = await createMigratedDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Once nobody else is connected, every connection has told what it did. */
  const looks = async (): Promise<number> => {
    const others = `SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND backend_type = 'client backend'`;
    await waitFor(async () => (await client.query(others)).rows[0].others === 0 || undefined, { what: 'nobody else' });
    await client.query('SELECT pg_stat_clear_snapshot()');
    return (await client.query(LOOKS)).rows[0].looks as number;
  };

  test('never looks at recipients: dashboard, list, campaign, report, replies, live feed', async () => {
    const first = await open();
    const merchant = await registerMerchant(first.url);
    const db = { database: first.app.get(Database) } as OpenDatabase;
    const { id, recipientIds, accountId } = await sendingCampaign(db, 6, 'Sending', merchant.id);
    const outcomes = recipientIds.map((recipientId, at) => ({
      ...{ recipientId, gatewayAccountId: accountId, errorCode: '30003' },
      kind: (['accepted', 'delivered', 'undelivered', 'refused', 'delivered', 'unclear'] as const)[at] ?? 'accepted',
    }));
    await db.database.transaction({ merchantId: 'system', actor: 'spec' }, (tx) =>
      first.app.get(ApplyOutcomes).run(tx, id, outcomes, id),
    );
    await first.app.close();

    const before = await looks();
    const second = await open();
    const call = callApi(second.url, { authorization: `Bearer ${merchant.token}` });
    for (const path of ['/insight/dashboard', '/campaigns', `/campaigns/${id}`, `/campaigns/${id}/report`]) {
      expect([path, (await call('GET', path)).status]).toEqual([path, 200]);
    }
    expect((await call('GET', `/sms/inbound?campaignId=${id}`)).status).toBe(200);
    const feed = await listen(second.url, merchant.token);
    await feed.heard('campaign', (data) => data.counts.delivered === 2);
    await feed.leave();
    await second.app.close();
    expect(await looks()).toBe(before);

    const third = await open();
    const list = callApi(third.url, { authorization: `Bearer ${merchant.token}` });
    expect((await list('GET', `/campaigns/${id}/recipients?q=${phones(1)[0]?.slice(1)}`)).status).toBe(200);
    await third.app.close();
    // The count bites: the one page that shows recipients does look.
    expect(await looks()).toBeGreaterThan(before);
  });
});
