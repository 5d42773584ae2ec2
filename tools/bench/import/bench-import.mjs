import { addMerchant, addDraft } from '../ground/campaigns.mjs';
import { peakMiB, startMeter } from '../ground/processes.mjs';
import { openRestaurant } from '../ground/restaurant.mjs';
import { orderOf } from '../report/statistics.mjs';
import { csvOf } from './guest-list.mjs';

/**
 * The same guests as an upload through the API and as clean rows by raw COPY, in turn, each into an empty table. Answers a series of runs
 * for both, and what the API's memory and event loop came to.
 */
export async function benchImport(ground, { rounds, importRows: rows }, say) {
  const database = await ground.createDatabase('bench_import');
  const api = await ground.startApi(database, { env: { PORT: '0', ROLES: 'http' } });
  const restaurant = await openRestaurant(api.url);
  const copier = await ground.start('tools/bench/import/raw-copy.mjs');
  const csv = csvOf(rows);
  const parts = { ground, database, api, restaurant, copier, csv, rows };
  const ways = [rawCopy(parts), ourImport(parts)];
  await importCsv(parts, csvOf(Math.min(rows, 5_000)));
  const idleMiB = peakMiB(api.pid);
  const runs = new Map(ways.map(({ key }) => [key, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of orderOf(ways, round)) {
      await database.client.query('TRUNCATE campaigns CASCADE');
      await database.client.query('CHECKPOINT');
      const run = await way.run();
      runs.get(way.key).push(run);
      say(`  round ${round + 1}: ${way.name}: ${Math.round(rows / run.seconds)} rows/s`);
    }
  }
  const series = ways.map(({ key, name }) => ({ key, name, runs: runs.get(key) }));
  return { series, rows, idleMiB, peakMiB: peakMiB(api.pid) };
}

function rawCopy({ ground, database, copier, rows }) {
  const { client, url } = database;
  return {
    key: 'raw',
    name: 'raw COPY of clean rows',
    run: async () => {
      const merchantId = await addMerchant(client);
      const campaignId = await addDraft(client, merchantId);
      const stop = startMeter({ client: copier.pid, postgres: [ground.postgres.pid] });
      const { seconds } = await copier.ask({ url, campaignId, merchantId, rows });
      return { seconds, cpu: stop().cpu };
    },
  };
}

function ourImport(parts) {
  const { ground, api, restaurant, csv, rows } = parts;
  return {
    key: 'ours',
    name: 'this import, through the API',
    run: async () => {
      await restaurant.eventLoopDelayMs();
      const stop = startMeter({ client: api.pid, postgres: [ground.postgres.pid] });
      const { seconds, accepted } = await importCsv(parts, csv);
      if (accepted !== rows) throw new Error(`of ${rows} rows ${accepted} were taken: this run says nothing`);
      return { seconds, cpu: stop().cpu, delayMs: await restaurant.eventLoopDelayMs() };
    },
  };
}

/** From the first byte of the request until the answer, which comes after the commit. */
async function importCsv({ restaurant }, csv) {
  const { id } = await restaurant.call('POST', '/campaigns', { name: 'Bench', message: 'Hello {{guest_name}}' });
  const began = performance.now();
  const { importId } = await restaurant.upload(`/campaigns/${id}/recipients/import`, csv);
  const seconds = (performance.now() - began) / 1000;
  const { accepted } = await restaurant.call('GET', `/imports/${importId}`);
  return { seconds, accepted };
}
