import { addMerchant, stageCampaign } from '../ground/campaigns.mjs';
import { startMeter } from '../ground/processes.mjs';
import { orderOf } from '../report/statistics.mjs';

/**
 * Signed delivery receipts over 64 connections at three servers in turn: bare node:http, the product's own server with one UPDATE each,
 * and the product's inbox, which stores each before it answers. Answers a series of runs for each.
 */
export async function benchReceipts(ground, { rounds, receipts: count }, say) {
  const database = await ground.createDatabase('bench_receipts');
  const gateway = await ground.startGateway();
  const env = { PORT: '0', HOST: '127.0.0.1', ROLES: 'http' };
  const api = await ground.startApi(database, { gateway, env });
  const oneUpdate = await ground.start('tools/bench/receipts/one-update-server.mjs', {
    env: ground.productEnv(database, { gateway, env }),
  });
  const bare = await ground.start('tools/bench/receipts/bare-server.mjs');
  const poster = await ground.start('tools/bench/receipts/poster.mjs');
  const {
    rows: [{ id: accountId }],
  } = await database.client.query('SELECT id FROM gateway_accounts');
  const inboxPath = `/webhooks/sms/twilio/${accountId}/status`;
  const ways = [
    { key: 'bare', name: 'bare node:http, nothing stored', server: bare, path: inboxPath },
    { key: 'one', name: 'the same server, one UPDATE each', server: oneUpdate, path: `/bench/one-update/${accountId}` },
    { key: 'ours', name: 'this inbox', server: api, path: inboxPath, stored: true },
  ];
  const post = (way, messages) => postReceipts({ ground, database, gateway, poster }, way, messages);
  for (const way of ways) await post(way, Math.min(count, 2_000));
  const runs = new Map(ways.map(({ key }) => [key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of orderOf(ways, round)) {
      const run = await post(way, count);
      runs.get(way.key).push(run);
      say(`  round ${round + 1}: ${way.name}: ${Math.round(count / run.seconds)} receipts/s`);
    }
  }
  return { series: ways.map(({ key, name }) => ({ key, name, runs: runs.get(key) })), count };
}

async function postReceipts({ ground, database, gateway, poster }, { server, path, stored }, count) {
  const { client } = database;
  const campaignId = await stageCampaign(client, await addMerchant(client), count);
  const { rows } = await client.query('SELECT id FROM recipients WHERE campaign_id = $1 ORDER BY id', [campaignId]);
  await client.query('CHECKPOINT');
  const { accountSid, authToken } = gateway.post;
  const signing = { publicUrl: ground.publicUrl, accountSid, authToken };
  const before = stored ? await countReceipts(client) : 0;
  const stop = startMeter({ client: server.pid, postgres: [ground.postgres.pid] });
  const task = { url: server.url, path, campaignId, recipientIds: rows.map(({ id }) => id), ...signing };
  const { seconds, p99Ms } = await poster.ask(task);
  const { cpu } = stop();
  const kept = stored ? (await countReceipts(client)) - before : count;
  if (kept !== count) throw new Error(`of ${count} receipts that were answered ${kept} are stored`);
  return { seconds, p99Ms, cpu };
}

async function countReceipts(client) {
  const { rows } = await client.query('SELECT count(*)::int AS count FROM receipts');
  return rows[0].count;
}
