import {
  createPostgresBackend,
  createRedisBackend,
  RedisConnection,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
  type PostgresPoolConfig,
  type QueueBaseOptions,
} from 'bullmq';
import { closableRedis } from './closable-redis.js';

RedisConnection.clientFactory = closableRedis;

/** How BullMQ reaches its store: what `bullmqSettings` made of the queue's URL. */
export type StoreConnection = ConnectionOptions | PostgresPoolConfig;

/**
 * Picks BullMQ's backend by the connection it is given, so that queues and workers on PostgreSQL and on Redis can live in one process
 * and whoever builds them (`openQueue`, `@nestjs/bullmq`) need not know which is which.
 */
export const backendFor: BackendFactory<IQueueBackend, StoreConnection> = (name, options, role) =>
  isPostgres(options)
    ? createPostgresBackend(name, options, role)
    : createRedisBackend(name, options as QueueBaseOptions<ConnectionOptions>, role);

function isPostgres(options: QueueBaseOptions<StoreConnection>): options is QueueBaseOptions<PostgresPoolConfig> {
  return 'connectionString' in options.connection;
}
