import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What guests answer, and a record of who opted out and in that outlives both. */
const TABLES = `
-- No key to account, campaign or recipient: what a guest asked for stays on record when those are gone.
CREATE TABLE inbound_messages (
  id uuid PRIMARY KEY,
  -- NULL: nobody here had texted that phone from that account
  merchant_id uuid REFERENCES merchants (id) ON DELETE CASCADE,
  account_id uuid NOT NULL,
  event_key text NOT NULL,
  from_phone varchar(20) NOT NULL,
  to_sender text NOT NULL,
  body text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('stop', 'start', 'help', 'reply')),
  -- the text it seems to answer: the latest to that phone from that account
  campaign_id uuid,
  recipient_id uuid,
  received_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account_id, event_key)
);
CREATE INDEX inbound_messages_inbox ON inbound_messages (merchant_id, id);

CREATE TABLE opt_out_log (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  phone varchar(20) NOT NULL,
  change text NOT NULL CHECK (change IN ('opted_out', 'opted_in')),
  source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX opt_out_log_phone ON opt_out_log (merchant_id, phone, id);

CREATE INDEX opt_outs_newest ON opt_outs (merchant_id, created_at, phone);
`;

/** Neither is ever changed or deleted. Only the worker hears guests. */
const ACCESS = `
GRANT SELECT ON inbound_messages TO dinnerbell_app;
GRANT SELECT, INSERT ON inbound_messages TO dinnerbell_worker;
GRANT SELECT, INSERT ON opt_out_log TO dinnerbell_app, dinnerbell_worker;
${['inbound_messages', 'opt_out_log']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO dinnerbell_app
  USING (merchant_id = app_merchant_id()) WITH CHECK (merchant_id = app_merchant_id());
CREATE POLICY every_tenant ON ${table} TO dinnerbell_worker USING (true) WITH CHECK (true);`,
  )
  .join('\n')}
`;

/** Replies and opt-outs by text. */
export class Replies1793000000000 implements MigrationInterface {
  readonly name = 'Replies1793000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
