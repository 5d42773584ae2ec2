import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a guest is told once after STOP, START or HELP: an outbox, written with the text it answers. */
const TABLES = `
CREATE TABLE confirmations (
  id uuid PRIMARY KEY,
  -- whose name it bears
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  account_id uuid NOT NULL,
  -- of the text it answers, which has one answer
  event_key text NOT NULL,
  phone varchar(20) NOT NULL,
  -- the number the guest wrote to
  sender text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('stop', 'start', 'help')),
  body text NOT NULL,
  status text NOT NULL DEFAULT 'Pending'
    CHECK (status IN ('Pending', 'Sending', 'Sent', 'Delivered', 'Failed', 'Unknown', 'Expired')),
  created_at timestamptz NOT NULL DEFAULT now(),
  -- later than this nobody wants it any more
  send_before timestamptz NOT NULL,
  -- when somebody has to look at it; null: never again
  due_at timestamptz,
  attempt smallint NOT NULL DEFAULT 0,
  gateway_message_id text,
  error_code text,
  UNIQUE (account_id, event_key),
  CHECK ((due_at IS NOT NULL) = (status IN ('Pending', 'Sending')))
);
CREATE INDEX confirmations_due ON confirmations (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX confirmations_phone ON confirmations (account_id, phone, created_at);
`;

const ACCESS = `
GRANT SELECT ON confirmations TO dinnerbell_app;
GRANT SELECT, INSERT, UPDATE ON confirmations TO dinnerbell_worker;
ALTER TABLE confirmations ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON confirmations TO dinnerbell_app
  USING (merchant_id = app_merchant_id()) WITH CHECK (merchant_id = app_merchant_id());
CREATE POLICY every_tenant ON confirmations TO dinnerbell_worker USING (true) WITH CHECK (true);
`;

export class Confirmations1795200000001 implements MigrationInterface {
  readonly name = 'Confirmations1795200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
