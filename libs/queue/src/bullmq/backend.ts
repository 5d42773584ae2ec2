import {
  createRedisBackend,
  RedisConnection,
  withBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
  type PostgresPoolConfig,
  type QueueBaseOptions,
} from 'bullmq';
import { closableRedis } from './closable-redis.js';
import { heardPostgres } from './heard-postgres.js';

RedisConnection.clientFactory = closableRedis;

/** How BullMQ reaches its store: what `bullmqSettings` made of the queue's URL. */
export type StoreConnection = ConnectionOptions | PostgresPoolConfig;

/** Picks BullMQ's backend by the connection it is given. */
const backendFor: BackendFactory<IQueueBackend, StoreConnection> = (name, options, role) =>
  isPostgres(options)
    ? heardPostgres(name, options, role)
    : createRedisBackend(name, options as QueueBaseOptions<ConnectionOptions>, role);

function isPostgres(options: QueueBaseOptions<StoreConnection>): options is QueueBaseOptions<PostgresPoolConfig> {
  return 'connectionString' in options.connection;
}

/**
 * BullMQ's classes on whichever store their connection names, so that queues on PostgreSQL and on Redis can live in one process and whoever
 * builds them (`BullmqQueue`, `@nestjs/bullmq`) need not know which is which.
 */
export const { Queue, Worker } = withBackend(backendFor);
