import { liftPace } from '../ground/campaigns.mjs';
import { peakMiB } from '../ground/processes.mjs';
import { orderOf } from '../report/statistics.mjs';
import { ourDispatch } from './ways.mjs';

const SIZES = [50_000, 500_000];
const QUICK_SIZES = [5_000, 50_000];
const WARM_UP = 1_000;

/** A small and a large campaign in turn, each by a worker of its own: neither time nor memory a message may grow with the size. */
export async function benchFlat(ground, { rounds, quick }, say) {
  const sizes = quick ? QUICK_SIZES : SIZES;
  const database = await ground.createDatabase('bench_flat');
  const gateway = await ground.startGateway();
  const runs = new Map(sizes.map((size) => [size, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const size of orderOf(sizes, round)) {
      await database.client.query('TRUNCATE campaigns, gateway_messages CASCADE');
      const worker = await ground.startWorker(database, gateway);
      await liftPace(database.client);
      const way = ourDispatch({ ground, database, gateway, worker });
      await way.run(WARM_UP);
      const run = await way.run(size);
      runs.get(size).push({ ...run, messages: size, peakMiB: peakMiB(worker.pid) });
      await ground.stop(worker);
      say(`  round ${round + 1}: ${size} messages: ${Math.round(size / run.seconds)} msg/s`);
    }
  }
  return { sizes, runs };
}
