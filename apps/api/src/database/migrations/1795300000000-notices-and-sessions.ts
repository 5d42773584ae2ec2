import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session gets a row of its own: to be listed and ended, and to be the one lock that a refresh and an end contend for. */
const SESSIONS = `
CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  device varchar(60) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX sessions_merchant ON sessions (merchant_id, id);

INSERT INTO sessions (id, merchant_id, device, created_at, last_used_at, expires_at, ended_at)
SELECT family, merchant_id, 'Unknown device', min(created_at), max(created_at), max(expires_at), min(revoked_at)
FROM refresh_tokens GROUP BY family, merchant_id;

ALTER TABLE refresh_tokens ADD FOREIGN KEY (family) REFERENCES sessions (id) ON DELETE CASCADE;
ALTER TABLE refresh_tokens DROP COLUMN revoked_at;
`;

/** Of a link to choose a new password only the hash of its token is kept. */
const PASSWORD_RESETS = `
CREATE TABLE password_resets (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL CHECK (expires_at <= created_at + interval '30 minutes'),
  used_at timestamptz
);
CREATE INDEX password_resets_merchant ON password_resets (merchant_id);
`;

/** The outbox: what merchants are told by mail. Written in the transaction of the event, mailed by a worker; never holds a text or an address. */
const NOTICES = `
CREATE TABLE notices (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('campaign_done', 'campaign_failed', 'campaign_paused', 'low_credits', 'payment_succeeded',
    'password_changed', 'password_reset')),
  reference text NOT NULL,
  subject_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Null once nothing more is to be done.
  next_attempt_at timestamptz DEFAULT now(),
  attempts int NOT NULL DEFAULT 0,
  sent_at timestamptz,
  -- Why it is not mailed.
  dropped text CHECK (dropped IN ('switched_off', 'moot', 'refused', 'given_up')),
  error_code varchar(40),
  UNIQUE (kind, reference),
  CONSTRAINT notices_open CHECK ((next_attempt_at IS NULL) = (sent_at IS NOT NULL OR dropped IS NOT NULL)),
  CONSTRAINT notices_end CHECK (sent_at IS NULL OR dropped IS NULL)
);
CREATE INDEX notices_due ON notices (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX notices_age ON notices (created_at);
CREATE INDEX notices_merchant ON notices (merchant_id);
`;

const TABLES = ['sessions', 'password_resets', 'notices'];

/** A merchant sees and ends its sessions, and raises notices in its own transactions; links and mail are the worker's. */
const ACCESS = `
GRANT SELECT, UPDATE (ended_at) ON sessions TO dinnerbell_app;
GRANT SELECT, INSERT ON notices TO dinnerbell_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, password_resets, notices TO dinnerbell_worker;
${TABLES.map(
  (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO dinnerbell_app
  USING (merchant_id = app_merchant_id()) WITH CHECK (merchant_id = app_merchant_id());
CREATE POLICY every_tenant ON ${table} TO dinnerbell_worker USING (true) WITH CHECK (true);`,
).join('\n')}
`;

/** "Campaign finished" became two switches: done and failed. */
const SETTINGS = `
UPDATE merchants SET settings = jsonb_set(settings, '{notifications}', (settings->'notifications') - 'campaignFinished' || jsonb_build_object(
  'campaignDone', settings->'notifications'->'campaignFinished', 'campaignFailed', settings->'notifications'->'campaignFinished'))
WHERE settings->'notifications' ? 'campaignFinished';
`;

/** Sessions that can be listed and ended, forgotten passwords, and the outbox of notices. */
export class NoticesAndSessions1795300000000 implements MigrationInterface {
  readonly name = 'NoticesAndSessions1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SESSIONS, PASSWORD_RESETS, NOTICES, ACCESS, SETTINGS]) await runner.query(step);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
