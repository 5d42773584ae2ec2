import { createPostgresBackend, type BackendFactory, type PostgresPoolConfig, type PostgresQueueBackend } from 'bullmq';

/**
 * BullMQ on PostgreSQL, without its way to end a process: it makes its tables on a connection that it has taken out of its pool, where nobody
 * hears errors, and an error of a connection that nobody hears is thrown. What it asked meanwhile is rejected all the same, and awaited.
 */
export const heardPostgres: BackendFactory<PostgresQueueBackend, PostgresPoolConfig> = (name, options, role) => {
  const backend = createPostgresBackend(name, options, role);
  backend.connection.pool.on('connect', (client) => client.on('error', () => undefined));
  return backend;
};
