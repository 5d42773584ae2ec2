import type { INestApplicationContext } from '@nestjs/common';
import { Database } from './database/transaction.js';
import { NotMigrated } from './explain-start.js';
import { isMigrated } from './http/is-migrated.js';

/** Throws NotMigrated, or what PostgreSQL says, unless the database is what this version needs. */
export async function refuseUnmigrated(app: INestApplicationContext): Promise<void> {
  if (!(await isMigrated(app.get(Database)))) throw new NotMigrated('migrations are missing');
}
