import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testServerUrl } from './test-server.js';

export interface TestDatabase {
  /** Of the superuser in a database of this spec's own. */
  url: string;
  /** Cuts every connection that is left and removes the database. */
  drop(): Promise<void>;
}

/** A database of its own for a spec: empty, or a copy of `template` (to which nobody may be connected). */
export async function createDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const server = await testServerUrl();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${options.template ?? 'template0'}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
