import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the dashboard, a report and the live feed read, so that none of them counts recipients (docs/adr/0011). */
const TABLES = `
-- What happened to a campaign in each minute. failed: less those that a later receipt turned into deliveries.
CREATE TABLE campaign_minutes (
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  minute timestamptz NOT NULL,
  merchant_id uuid NOT NULL,
  accepted int NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  delivered int NOT NULL DEFAULT 0 CHECK (delivered >= 0),
  failed int NOT NULL DEFAULT 0,
  clicked int NOT NULL DEFAULT 0 CHECK (clicked >= 0),
  PRIMARY KEY (campaign_id, minute)
) WITH (fillfactor = 70);

-- What became, in the end, of the texts that were attempted in each quarter of an hour. A quarter, for every zone's day begins on one.
-- No CHECK on what may sink: PostgreSQL checks the row proposed, before it finds the one to add it to.
CREATE TABLE merchant_quarters (
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  quarter timestamptz NOT NULL,
  accepted int NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  delivered int NOT NULL DEFAULT 0 CHECK (delivered >= 0),
  failed int NOT NULL DEFAULT 0,
  clicked int NOT NULL DEFAULT 0 CHECK (clicked >= 0),
  PRIMARY KEY (merchant_id, quarter)
) WITH (fillfactor = 70);

-- Why texts failed or were skipped. quarter: of the attempt, NULL for a skipped one. paid: the gateway had taken it.
CREATE TABLE campaign_causes (
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  merchant_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('Failed', 'Skipped')),
  quarter timestamptz,
  code text,
  account_id uuid,
  paid boolean NOT NULL,
  recipients int NOT NULL,
  CONSTRAINT campaign_causes_once UNIQUE NULLS NOT DISTINCT (campaign_id, status, quarter, code, account_id, paid)
) WITH (fillfactor = 70);
CREATE INDEX campaign_causes_failed ON campaign_causes (merchant_id, quarter) WHERE status = 'Failed';
`;

const INDEXES = `
CREATE INDEX campaigns_live ON campaigns (merchant_id, scheduled_at) WHERE status IN ('Scheduled', 'Sending', 'Paused');
CREATE INDEX campaigns_started ON campaigns (merchant_id, started_at) WHERE started_at IS NOT NULL;
CREATE INDEX opt_out_log_asked ON opt_out_log (merchant_id, created_at) WHERE change = 'opted_out' AND source = 'reply';
CREATE INDEX inbound_messages_campaign ON inbound_messages (campaign_id, id) INCLUDE (merchant_id, kind, recipient_id)
  WHERE campaign_id IS NOT NULL;
`;

/** The live feed asks what changed since it last looked; only a transaction's number can tell, for commits come in another order than clocks. */
const STAMPS = `
CREATE FUNCTION current_change() RETURNS bigint LANGUAGE sql VOLATILE RETURN pg_current_xact_id()::text::bigint;
CREATE FUNCTION stamp_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN NEW.changed_in := pg_current_xact_id()::text::bigint; RETURN NEW; END $$;
${['campaigns', 'campaign_tallies', 'inbound_messages']
  .map(
    (table) => `
ALTER TABLE ${table} ADD COLUMN changed_in bigint;
ALTER TABLE ${table} ALTER COLUMN changed_in SET DEFAULT current_change();
CREATE INDEX ${table}_changed ON ${table} (merchant_id, changed_in) WHERE changed_in IS NOT NULL;`,
  )
  .join('\n')}
CREATE TRIGGER stamp_change BEFORE UPDATE ON campaigns FOR EACH ROW EXECUTE FUNCTION stamp_change();
CREATE TRIGGER stamp_change BEFORE UPDATE OF pending, sending, sent, delivered, failed, unknown, skipped, clicked
  ON campaign_tallies FOR EACH ROW EXECUTE FUNCTION stamp_change();
`;

const ACCESS = ['campaign_minutes', 'merchant_quarters', 'campaign_causes']
  .map(
    (table) => `
GRANT SELECT, INSERT, UPDATE ON ${table} TO dinnerbell_app, dinnerbell_worker;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO dinnerbell_app
  USING (merchant_id = app_merchant_id()) WITH CHECK (merchant_id = app_merchant_id());
CREATE POLICY every_tenant ON ${table} TO dinnerbell_worker USING (true) WITH CHECK (true);`,
  )
  .join('\n');

/** Roll-ups, and the stamps the live feed goes by. */
export class RollUps1795400000000 implements MigrationInterface {
  readonly name = 'RollUps1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES, INDEXES, STAMPS, ACCESS]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
