import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  name varchar(100) NOT NULL,
  key_hash bytea NOT NULL UNIQUE CHECK (length(key_hash) = 32),
  last_four char(4) NOT NULL,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX api_keys_merchant ON api_keys (merchant_id, id);
`;

/** A merchant makes, lists and revokes its keys, and never reads a hash; the worker finds who holds one, and notes that it was used. */
const ACCESS = `
GRANT SELECT (id, merchant_id, name, last_four, scopes, created_at, last_used_at, expires_at, revoked_at), INSERT, UPDATE (revoked_at)
  ON api_keys TO dinnerbell_app;
GRANT SELECT, UPDATE (last_used_at) ON api_keys TO dinnerbell_worker;
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON api_keys TO dinnerbell_app
  USING (merchant_id = app_merchant_id()) WITH CHECK (merchant_id = app_merchant_id());
CREATE POLICY every_tenant ON api_keys TO dinnerbell_worker USING (true) WITH CHECK (true);
`;

/** Keys for a merchant's own software. */
export class ApiKeys1794000000000 implements MigrationInterface {
  readonly name = 'ApiKeys1794000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
