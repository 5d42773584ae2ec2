import { addMerchant, judgeCampaign, launch, stageCampaign, waitUntilSent } from '../ground/campaigns.mjs';
import { textOf } from '../ground/guests.mjs';
import { startMeter } from '../ground/processes.mjs';

/** Texts the other ways send; which guest gets which is all the same to the gateway. */
const TEXTS = Array.from({ length: 100 }, (_, index) => textOf(index));

/**
 * A way of sending: `run(messages)` sends so many and answers `{seconds, cpu}`, CPU in seconds by process. What
 * comes before the first request (rows, jobs) is not counted.
 */

/** The product: a campaign in the database, its worker process, from the first claim until all is settled and closed. */
export function ourDispatch({ ground, database, gateway, worker }) {
  const { client } = database;
  let merchant;
  return {
    name: 'this dispatch, end to end',
    pid: worker.pid,
    run: async (messages) => {
      merchant ??= await addMerchant(client);
      const id = await stageCampaign(client, merchant, messages);
      await client.query('CHECKPOINT');
      const since = new Date().toISOString();
      const stop = startMeter({ client: worker.pid, postgres: [ground.postgres.pid], gateway: gateway.pid });
      await launch(client, id);
      await waitUntilSent(client, id);
      const { cpu } = stop();
      const seconds = await judgeCampaign(client, id, messages);
      await checkTaken(gateway, since, messages);
      return { seconds, cpu };
    },
  };
}

/** A program of this folder that only sends. */
export function plainLoop({ ground, gateway }, name, program, task) {
  return {
    name,
    pid: program.pid,
    run: async (messages) => {
      const since = new Date().toISOString();
      const stop = startMeter({ client: program.pid, postgres: [ground.postgres.pid], gateway: gateway.pid });
      const { seconds } = await program.ask({ ...gateway.post, messages, ...task });
      const { cpu } = stop();
      await checkTaken(gateway, since, messages);
      return { seconds, cpu: { ...cpu, postgres: NaN } };
    },
  };
}

/** One job per message, on whatever store `queue` is. */
export function jobPerMessage({ ground, database, gateway }, name, program, redis) {
  const { client } = database;
  let merchant;
  return {
    name,
    pid: program.pid,
    run: async (messages) => {
      merchant ??= await addMerchant(client);
      const campaignId = await stageCampaign(client, merchant, messages);
      const added = await program.ask({ step: 'add', campaignId, texts: TEXTS });
      await client.query('CHECKPOINT');
      const since = new Date().toISOString();
      const others = { postgres: [ground.postgres.pid], gateway: gateway.pid, ...(redis && { redis: redis.pid }) };
      const stop = startMeter({ client: program.pid, ...others });
      const { seconds } = await program.ask({ step: 'send', ...gateway.post });
      const { cpu } = stop();
      await checkTaken(gateway, since, messages);
      return { seconds, cpu, addingSeconds: added.seconds };
    },
  };
}

/** A way that loses or repeats messages would be quick for no merit. */
async function checkTaken(gateway, since, messages) {
  const { accepted, distinctNumbers } = await gateway.takenSince(since);
  if (accepted !== messages || distinctNumbers !== messages) {
    throw new Error(
      `the gateway took ${accepted} messages for ${distinctNumbers} numbers; ${messages} were to be sent`,
    );
  }
}
