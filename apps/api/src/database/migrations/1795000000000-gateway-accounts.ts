import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- Waves, unknown outcomes and receipts outlive an account: it is marked, and its secrets are wiped (emptied) once nothing can come for it.
ALTER TABLE gateway_accounts ADD COLUMN deleted_at timestamptz;
-- To the minute; receipts themselves are many and go after a month.
ALTER TABLE gateway_accounts ADD COLUMN last_receipt_at timestamptz;
ALTER TABLE gateway_accounts ADD CONSTRAINT gateway_accounts_wiped CHECK (deleted_at IS NOT NULL OR length(secrets) > 0);
CREATE INDEX gateway_accounts_merchant ON gateway_accounts (merchant_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX gateway_accounts_to_wipe ON gateway_accounts (deleted_at) WHERE deleted_at IS NOT NULL AND length(secrets) > 0;
`;

/** A merchant keeps its own accounts: it may not move one to another vendor or owner, and never removes the row. */
const ACCESS = `
GRANT INSERT (id, merchant_id, vendor, label, secrets, settings, position, enabled),
  UPDATE (label, secrets, settings, position, enabled, updated_at, deleted_at) ON gateway_accounts TO dinnerbell_app;
`;

/** Accounts of a merchant's own. */
export class GatewayAccounts1795000000000 implements MigrationInterface {
  readonly name = 'GatewayAccounts1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
