import { addMerchant, launch, liftPace, stageCampaign, waitUntilSent } from '../ground/campaigns.mjs';

const SMALL = 60;
const EVERY_MS = 100;

/**
 * Small campaigns of other restaurants come due every 100 ms while a large one is being sent as fast as it goes. Answers how late each was
 * launched and how late its first text was claimed, ms; only those that came due while the large one was still at it count.
 */
export async function benchClock(ground, { rounds, clockRows }, say) {
  const database = await ground.createDatabase('bench_clock');
  const gateway = await ground.startGateway();
  const worker = await ground.startWorker(database, gateway);
  const { client } = database;
  await liftPace(client);
  const busy = await addMerchant(client);
  await sendAlone(client, busy);
  const late = [];
  for (let round = 0; round < rounds; round += 1) {
    const large = await stageCampaign(client, busy, clockRows);
    const small = [];
    for (let index = 0; index < SMALL; index += 1)
      small.push(await stageCampaign(client, await addMerchant(client), 1));
    await client.query('CHECKPOINT');
    await launch(client, large);
    await client.query(
      `UPDATE campaigns c SET scheduled_at = clock_timestamp() + (300 + s.place * $2::int) * interval '1 ms'
       FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, place) WHERE c.id = s.id`,
      [small, EVERY_MS],
    );
    for (const id of [large, ...small]) await waitUntilSent(client, id);
    const measured = await lateness(client, large, small);
    late.push(...measured);
    say(`  round ${round + 1}: ${measured.length} of ${SMALL} campaigns began while the large one was being sent`);
  }
  await ground.stop(worker);
  return { late, clockRows };
}

/** The first campaign of a process costs what no later one does. */
async function sendAlone(client, merchant) {
  const id = await stageCampaign(client, merchant, 1_000);
  await launch(client, id);
  await waitUntilSent(client, id);
}

async function lateness(client, large, small) {
  const { rows } = await client.query(
    `SELECT extract(epoch FROM c.started_at - c.scheduled_at)::float8 * 1000 AS launch,
       extract(epoch FROM (SELECT min(attempt_at) FROM recipients WHERE campaign_id = c.id) - c.scheduled_at)::float8 * 1000 AS text
     FROM campaigns c WHERE c.id = ANY ($1) AND c.scheduled_at < (SELECT finished_at FROM campaigns WHERE id = $2)`,
    [small, large],
  );
  return rows;
}
