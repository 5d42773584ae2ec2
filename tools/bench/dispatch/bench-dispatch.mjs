import { liftPace } from '../ground/campaigns.mjs';
import { peakMiB } from '../ground/processes.mjs';
import { orderOf } from '../report/statistics.mjs';
import { jobPerMessage, ourDispatch, plainLoop } from './ways.mjs';

/** How long the gateway takes to answer, ms, in the two halves of this bench. */
const ANSWERS_AFTER = [0, 50];
/** The slow ways send a part of the messages, or a round would take a minute. */
const SLOW_SHARE = 4;
const WARM_UP = 1_000;

/**
 * Sends the same messages in each way in turn, round after round, at a gateway that answers at once and at one that
 * answers after 50 ms. Answers a series of runs for each way and gateway.
 */
export async function benchDispatch(ground, { rounds, rows }, say) {
  const database = await ground.createDatabase('bench_dispatch');
  const gateway = await ground.startGateway();
  const redis = await ground.startRedis();
  const worker = await ground.startWorker(database, gateway);
  await liftPace(database.client);
  const parts = { ground, database, gateway, worker };
  const ways = [
    { key: 'raw', share: 1, ...plainLoop(parts, 'raw undici loop, 64 in flight, nothing stored', await raw(ground)) },
    {
      key: 'lean',
      share: 1,
      ...plainLoop(parts, 'the same by dispatch() with one handler', await raw(ground), { lean: true }),
    },
    { key: 'ours', share: 1, ...ourDispatch(parts) },
    { key: 'jobs', share: SLOW_SHARE, ...(await jobs(parts, redis)) },
    {
      key: 'sdk',
      share: SLOW_SHARE,
      ...plainLoop(parts, 'twilio SDK, 50 at a time, nothing stored', await sdk(ground)),
    },
  ];
  for (const way of ways) await way.run(Math.min(WARM_UP, rows));
  await database.client.query('VACUUM ANALYZE');
  const series = [];
  for (const answersAfter of ANSWERS_AFTER) {
    await gateway.answerAfter(answersAfter);
    const runs = new Map(ways.map(({ key }) => [key, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const way of orderOf(ways, round)) {
        const messages = Math.ceil(rows / way.share);
        const run = { messages, ...(await way.run(messages)) };
        runs.get(way.key).push(run);
        say(`  ${answersAfter} ms, round ${round + 1}: ${way.name}: ${Math.round(messages / run.seconds)} msg/s`);
      }
    }
    for (const { key, name, pid } of ways) {
      series.push({ key, name, answersAfter, runs: runs.get(key), peakMiB: peakMiB(pid) });
    }
  }
  return { series, onRedis: redis !== undefined };
}

const raw = (ground) => ground.start('tools/bench/dispatch/raw-loop.mjs');
const sdk = (ground) => ground.start('tools/bench/dispatch/twilio-sdk.mjs');

async function jobs(parts, redis) {
  const { ground, database } = parts;
  const env = { DATABASE_URL: database.url, QUEUE_URL: redis?.url ?? database.url };
  const program = await ground.start('tools/bench/dispatch/job-per-message.mjs', { env });
  return jobPerMessage(parts, `one BullMQ job per message, ${redis ? 'Redis' : 'PostgreSQL'}`, program, redis);
}
