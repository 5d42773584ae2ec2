// Brings the database of DATABASE_URL to this version, then ends: 0 when it is there, 1 with one sentence when it cannot be.
import 'reflect-metadata';
import { readDatabaseUrl } from './config/database-url.js';
import { migrate, MigrationRefused } from './database/migrate.js';

try {
  await migrate(readDatabaseUrl());
} catch (error) {
  const sentence = error instanceof MigrationRefused ? error.message : `The migration failed: ${describe(error)}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown fault';
}
