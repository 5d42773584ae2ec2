import { createDatabase } from '@dinnerbell/testing';
import { Client } from 'pg';
import { migrate, MigrationRefused } from '../src/database/migrate.js';
import { MIGRATIONS } from '../src/database/migrations/index.js';

describe('migrate', () => {
  const onDatabase = async (fn: (url: string, client: Client) => Promise<void>) => {
    const { url, drop } = await createDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await fn(url, client);
    } finally {
      await client.end();
      await drop();
    }
  };

  test('runs from nothing, is at home with being run again, and by three at once', () =>
    onDatabase(async (url, client) => {
      await Promise.all([migrate(url), migrate(url), migrate(url)]);
      await migrate(url);
      const { rows } = await client.query('SELECT name FROM migrations');
      expect(rows).toHaveLength(MIGRATIONS.length);
    }));

  test('a foreign database is left alone', () =>
    onDatabase(async (url, client) => {
      await client.query('CREATE TABLE wines (id int)');
      await expect(migrate(url)).rejects.toThrow(MigrationRefused);
      const { rows } = await client.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
      expect(rows).toEqual([{ tablename: 'wines' }]);
    }));

  test('somebody else’s migrations are not ours', () =>
    onDatabase(async (url, client) => {
      await client.query(`CREATE TABLE migrations (id serial, timestamp bigint, name text)`);
      await client.query(`INSERT INTO migrations (timestamp, name) VALUES (1, 'Wines1')`);
      await expect(migrate(url)).rejects.toThrow(/not Dinnerbell’s/);
    }));

  test('a newer one says so', () =>
    onDatabase(async (url, client) => {
      await migrate(url);
      await client.query(
        `INSERT INTO migrations (timestamp, name) VALUES (9990000000000, 'FromTheFuture9990000000000')`,
      );
      await expect(migrate(url)).rejects.toThrow(/newer Dinnerbell/);
    }));

  test('one that cannot be reached is a sentence, not a stack', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:9/none')).rejects.toThrow(/cannot be reached/);
  });
});
