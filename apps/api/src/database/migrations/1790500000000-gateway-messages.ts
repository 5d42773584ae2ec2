import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message's way through `recipients` is heap-only updates: no index holds a column that changes on it, and a page has room for the
 * versions that are alive at once. So the gateway's ids, which must be found and be nobody else's, are listed beside it (docs/adr/0004).
 */
export class GatewayMessages1790500000000 implements MigrationInterface {
  readonly name = 'GatewayMessages1790500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gateway_messages (
        account_id uuid NOT NULL,
        message_id text NOT NULL,
        recipient_id uuid NOT NULL,
        PRIMARY KEY (account_id, message_id)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_messages TO dinnerbell_worker;
      -- A merchant's own steps move rows by the same statement; it may add, not look.
      GRANT INSERT ON gateway_messages TO dinnerbell_app;
      INSERT INTO gateway_messages (account_id, message_id, recipient_id)
        SELECT gateway_account_id, gateway_message_id, id FROM recipients
        WHERE gateway_account_id IS NOT NULL AND gateway_message_id IS NOT NULL;
      DROP INDEX recipients_gateway_message;
      ALTER TABLE recipients SET (fillfactor = 30);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
