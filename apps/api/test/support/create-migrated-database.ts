import { createDatabase, testServerUrl, type TestDatabase } from '@dinnerbell/testing';
import { Client } from 'pg';
import { migrate } from '../../src/database/migrate.js';

const TEMPLATE = 'migrated_template';
/** Chosen once; held while one process of the run migrates the template or copies it. */
const TEMPLATE_LOCK = 7203144;

/** A database of its own for a spec, with every migration run: a copy of one that was migrated once a test run. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const server = await testServerUrl();
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makeTemplate(client, server);
    return await createDatabase({ template: TEMPLATE });
  } finally {
    await client.end(); // which lets go of the lock
  }
}

/** Renamed only when it is whole: a migration that failed must not be copied. */
async function makeTemplate(client: Client, server: string): Promise<void> {
  const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (made.rowCount) return;
  await client.query('DROP DATABASE IF EXISTS half_migrated WITH (FORCE)');
  await client.query('CREATE DATABASE half_migrated TEMPLATE template0');
  const url = new URL(server);
  url.pathname = '/half_migrated';
  await migrate(url.href);
  await client.query(`ALTER DATABASE half_migrated RENAME TO ${TEMPLATE}`);
}
