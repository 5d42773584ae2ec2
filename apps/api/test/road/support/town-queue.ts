import { startRedis, startSqs, waitFor } from '@dinnerbell/testing';

export type QueueDriver = 'PostgreSQL' | 'Redis' | 'SQS';

/** Where a town's jobs wait. */
export interface TownQueue {
  /** Settings that lead the doors to it. */
  env: Record<string, string>;
  /** Empties it as a flush, an eviction or a restore would. */
  wipe(): Promise<void>;
  /** Dies with all it held; `giveBack` brings it up again, empty, where it stood. Redis alone. */
  lose(): Promise<void>;
  giveBack(): Promise<void>;
  stop(): Promise<void>;
}

type Sql = (statement: string) => Promise<Record<string, unknown>[]>;

/** `sql` reaches the database in which the default driver keeps its tables. */
export async function openQueue(driver: QueueDriver, sql: Sql): Promise<TownQueue> {
  if (driver === 'Redis') return onRedis();
  const stays = () => Promise.reject(new Error(`the queue on ${driver} cannot be lost by itself`));
  if (driver === 'PostgreSQL') {
    return { env: {}, wipe: () => truncate(sql), lose: stays, giveBack: stays, stop: async () => undefined };
  }
  const sqs = await startSqs();
  const env = { QUEUE_URL: sqs.queueUrl('road'), ...sqs.credentials };
  return { env, wipe: async () => sqs.wipe(), lose: stays, giveBack: stays, stop: sqs.stop };
}

async function onRedis(): Promise<TownQueue> {
  let redis = await startRedis();
  const { url } = redis;
  return {
    env: { QUEUE_URL: url },
    wipe: () => redis.flushAll(),
    lose: () => redis.stop(),
    giveBack: async () => {
      redis = await startRedis(Number(new URL(url).port));
    },
    stop: () => redis.stop(),
  };
}

/** Every table of BullMQ's but the one that says which version it is. */
async function truncate(sql: Sql): Promise<void> {
  const tables = await sql(
    `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  const names = tables.map(({ name }) => name).join(', ');
  // Workers hold these tables' locks in turn; a deadlock is PostgreSQL's to break and ours to repeat.
  await waitFor(() => sql(`TRUNCATE ${names} CASCADE`), { what: 'an empty queue' });
}
