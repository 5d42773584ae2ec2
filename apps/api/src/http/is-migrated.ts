import { systemContext } from '../database/context.js';
import { MIGRATIONS } from '../database/migrations/index.js';
import type { Database } from '../database/transaction.js';

/**
 * True when the database has every migration this version needs. Newer ones do no harm: they are safe online, and the version before
 * keeps serving while they run. Rejects with PostgreSQL's 42P01 when nothing was ever migrated.
 */
export function isMigrated(database: Database): Promise<boolean> {
  return database.transaction(systemContext('health'), async (tx) => {
    const done = new Set((await tx.query<{ name: string }>('SELECT name FROM migrations')).map((row) => row.name));
    return MIGRATIONS.every((migration) => done.has(new migration().name));
  });
}
