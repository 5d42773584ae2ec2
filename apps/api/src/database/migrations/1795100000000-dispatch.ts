import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- How an account's gateway has answered of late, shared by all workers. No row: nothing is known against it.
CREATE TABLE gateway_health (
  account_id uuid PRIMARY KEY REFERENCES gateway_accounts (id) ON DELETE CASCADE,
  merchant_id uuid REFERENCES merchants (id) ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'closed' CHECK (state IN ('closed', 'open', 'half-open')),
  -- when it left or took up its work
  since timestamptz NOT NULL DEFAULT now(),
  -- the last ≤ 50 answers, newest last: 1 the gateway dealt with the text, 0 it was out of reach, throttled or left us in doubt
  recent text NOT NULL DEFAULT '' CHECK (recent ~ '^[01]{0,50}$'),
  -- when the next few texts may try it; while they do, when their worker is given up
  probe_at timestamptz,
  -- tried in vain since it left its work
  tries int NOT NULL DEFAULT 0,
  -- the gateway's code, where it refused the account
  reason text,
  CHECK ((state = 'closed') = (probe_at IS NULL))
) WITH (fillfactor = 50);

-- What each account did for a campaign; under the lock of the campaign's tally.
CREATE TABLE campaign_gateways (
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  account_id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  accepted int NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  credits int NOT NULL DEFAULT 0 CHECK (credits >= 0),
  delivered int NOT NULL DEFAULT 0 CHECK (delivered >= 0),
  -- no CHECK on these two: one that takes back is judged before it is added
  failed int NOT NULL DEFAULT 0,
  unknown int NOT NULL DEFAULT 0,
  PRIMARY KEY (campaign_id, account_id)
) WITH (fillfactor = 50);

-- Signed webhooks that were taken, by the hash of their token's id: one that comes again is a replay.
CREATE TABLE webhook_nonces (
  account_id uuid NOT NULL,
  digest bytea NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, digest)
);
CREATE INDEX webhook_nonces_age ON webhook_nonces (seen_at);

INSERT INTO campaign_gateways (campaign_id, account_id, merchant_id, accepted, credits, delivered, failed, unknown)
  SELECT campaign_id, gateway_account_id, merchant_id, count(accepted_at), coalesce(sum(credits) FILTER (WHERE accepted_at IS NOT NULL), 0),
    count(*) FILTER (WHERE status = 'Delivered'), count(*) FILTER (WHERE status = 'Failed'), count(*) FILTER (WHERE status = 'Unknown')
  FROM recipients
  WHERE gateway_account_id IS NOT NULL AND (accepted_at IS NOT NULL OR status IN ('Failed', 'Unknown'))
  GROUP BY 1, 2, 3;
`;

const ACCESS = `
GRANT SELECT ON gateway_health TO dinnerbell_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_health, webhook_nonces TO dinnerbell_worker;
-- A merchant's own steps move rows by the same statement as a worker's.
GRANT SELECT, INSERT, UPDATE ON campaign_gateways TO dinnerbell_app, dinnerbell_worker;
${['gateway_health', 'campaign_gateways']
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

/** Several gateways for a campaign: which of them work, what each did, and which webhooks were taken already. */
export class Dispatch1795100000000 implements MigrationInterface {
  readonly name = 'Dispatch1795100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
