import { Client } from 'pg';
import { createDatabase } from './create-database.js';

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(question);
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

describe('createDatabase', () => {
  test('gives each caller a database of its own and removes it', async () => {
    const [one, other] = await Promise.all([createDatabase(), createDatabase()]);
    await ask(one.url, 'CREATE TABLE guests (name text)');
    expect(await ask(one.url, "SELECT to_regclass('guests') IS NOT NULL")).toEqual([true]);
    expect(await ask(other.url, "SELECT to_regclass('guests') IS NOT NULL")).toEqual([false]);
    await one.drop();
    await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
    await other.drop();
  });

  test('stands on PostgreSQL 18 in UTC and UTF-8, with its own collation', async () => {
    const database = await createDatabase();
    const facts =
      "SELECT concat_ws(' ', current_setting('server_version_num')::int / 10000, current_setting('timezone'), pg_encoding_to_char(encoding), datlocale) FROM pg_database WHERE datname = current_database()";
    expect(await ask(database.url, facts)).toEqual(['18 UTC UTF8 C.UTF-8']);
    await database.drop();
  });
});
