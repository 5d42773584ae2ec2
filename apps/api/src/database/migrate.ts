import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

/** Chosen once for this product; holds while one process migrates, so that several may start together. */
const MIGRATION_LOCK = 8423617000;
/** uuidv7(), RETURN functions and skip scans are used. */
const OLDEST_SERVER = 18_00_00;

/** The database cannot be migrated, for a reason its owner can mend; the message is one sentence for them. */
export class MigrationRefused extends Error {}

/** Brings the database at `url` to this version. Safe to run from several processes at once; nothing to do is fine. */
export async function migrate(url: string): Promise<void> {
  const source = await connect(url);
  try {
    const runner = source.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await refuseUnfitting(source);
      await source.runMigrations({ transaction: 'each' });
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    } finally {
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

async function connect(url: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    applicationName: 'dinnerbell-migrate',
  });
  try {
    return await source.initialize();
  } catch (cause) {
    throw new MigrationRefused(
      'The database of DATABASE_URL cannot be reached or refuses the login; check the URL and that it is running.',
      {
        cause,
      },
    );
  }
}

async function refuseUnfitting(source: DataSource): Promise<void> {
  const [server] = await source.query<{ version: number }[]>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  if ((server?.version ?? 0) < OLDEST_SERVER) {
    throw new MigrationRefused(
      `PostgreSQL 18 or newer is needed; this server is ${Math.floor((server?.version ?? 0) / 10_000)}.`,
    );
  }
  const tables = await source.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  if (!tables.some((table) => table.name === 'migrations')) {
    if (tables.length > 0) throw foreign();
    return;
  }
  const known = new Set(MIGRATIONS.map((migration) => new migration().name));
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const strange = done.filter((row) => !known.has(row.name));
  if (strange.length === 0) return;
  throw done.length > strange.length
    ? new MigrationRefused('This database was migrated by a newer Dinnerbell; start that version, or restore a backup.')
    : foreign();
}

const foreign = (): MigrationRefused =>
  new MigrationRefused(
    'The database of DATABASE_URL holds tables that are not Dinnerbell’s; point it at an empty database.',
  );
