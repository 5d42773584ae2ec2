import { DataSource } from 'typeorm';
import { newId } from '../../src/database/new-id.js';
import { systemContext } from '../../src/database/context.js';
import { Database } from '../../src/database/transaction.js';
import { createMigratedDatabase } from './create-migrated-database.js';

/** A migrated database of the spec's own behind the product's one door, and a quick way to a merchant. */
export interface OpenDatabase {
  database: Database;
  url: string;
  /** Adds a restaurant with that many free credits (granted through no ledger) and answers its id. */
  addMerchant(credits?: number): Promise<string>;
  close(): Promise<void>;
}

export async function openDatabase(): Promise<OpenDatabase> {
  const { url, drop } = await createMigratedDatabase();
  const source = await new DataSource({ type: 'postgres', url, extra: { max: 20 } }).initialize();
  const database = new Database(source);
  return {
    database,
    url,
    addMerchant: async (credits = 0) => {
      const id = newId();
      await database.transaction(systemContext('spec'), (tx) =>
        tx.query(
          `INSERT INTO merchants (id, name, email, phone, password_hash, country, timezone, sms_credits)
           VALUES ($1, 'Trattoria Spec', $2, '+12125550100', 'x', 'US', 'America/New_York', $3)`,
          [id, `${id}@example.test`, credits],
        ),
      );
      return id;
    },
    close: async () => {
      await source.destroy();
      await drop();
    },
  };
}
