import type { QueueOptions as BullmqQueueOptions, WorkerOptions } from 'bullmq';
import type { QueueOptions } from '../port.js';
import type { StoreConnection } from './backend.js';

/** Everything BullMQ is told, in one place, whoever builds the queues and workers. */
export interface BullmqSettings {
  queue: BullmqQueueOptions<StoreConnection>;
  worker: WorkerOptions<StoreConnection>;
  /** True where BullMQ gives up for good when its store is away at the start: wait for `waitUntilReady()` then. */
  needsStoreAtStart: boolean;
}

export type Tuning = Omit<QueueOptions, 'name' | 'onError'>;

/** A worker killed again and again must not cost the job its life; the rows say when there is nothing left to do. */
const NEVER_TOO_OFTEN_STALLED = 1_000_000;
const RECONNECT_MS = 1_000;

/** Reads the queue's URL (`postgres://`, `postgresql://`, `redis://`, `rediss://`); throws on any other. */
export function bullmqSettings(url: string, tuning: Tuning = {}): BullmqSettings {
  const store = storeOf(url);
  return {
    queue: {
      connection: store.forAdding,
      defaultJobOptions: {
        attempts: tuning.attempts ?? 3,
        backoff: { type: 'exponential', delay: tuning.backoffMs ?? 1_000 },
        removeOnComplete: true,
        removeOnFail: true,
      },
      streams: { events: { maxLen: 100 } },
    },
    worker: {
      connection: store.forWorking,
      lockDuration: tuning.lockMs ?? 30_000,
      stalledInterval: tuning.stalledMs ?? 15_000,
      maxStalledCount: NEVER_TOO_OFTEN_STALLED,
      runRetryDelay: RECONNECT_MS,
    },
    needsStoreAtStart: store.needsStoreAtStart,
  };
}

function storeOf(url: string) {
  const scheme = url.slice(0, url.indexOf(':'));
  if (scheme === 'postgres' || scheme === 'postgresql') {
    return { forAdding: postgres(url, 2), forWorking: postgres(url, 4), needsStoreAtStart: true };
  }
  if (scheme === 'redis' || scheme === 'rediss') {
    return { forAdding: failingFast(redis(url)), forWorking: redis(url), needsStoreAtStart: false };
  }
  throw new Error(`the queue's URL begins with "${scheme}:", not with postgres:, postgresql:, redis: or rediss:`);
}

/** BullMQ keeps its tables in a schema of its own, `bullmq`, which it makes and migrates itself under an advisory lock. */
function postgres(connectionString: string, max: number) {
  return { connectionString, max, migrate: true, keepAlive: true, connectionTimeoutMillis: 5_000 };
}

function redis(url: string) {
  return { url, connectTimeout: 5_000, retryStrategy: (times: number) => Math.min(times * 100, RECONNECT_MS) };
}

/** What is added while Redis is away fails at once instead of waiting for it (BullMQ's default waits for ever). */
function failingFast(connection: ReturnType<typeof redis>) {
  return { ...connection, enableOfflineQueue: false, maxRetriesPerRequest: 0 };
}
