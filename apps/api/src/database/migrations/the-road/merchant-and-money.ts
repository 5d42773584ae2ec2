/** The spec's `merchants`, and what log-in needs. */
export const MERCHANT_TABLES = `
CREATE TABLE merchants (
  id uuid PRIMARY KEY,
  name varchar(255) NOT NULL,
  email varchar(255) NOT NULL UNIQUE CHECK (email = lower(email)),
  phone varchar(20) NOT NULL,
  password_hash text NOT NULL,
  sms_credits int NOT NULL DEFAULT 0 CHECK (sms_credits >= 0),
  sms_credits_held int NOT NULL DEFAULT 0 CHECK (sms_credits_held >= 0),
  country char(2) NOT NULL,
  timezone text NOT NULL,
  token_version int NOT NULL DEFAULT 0,
  settings jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE refresh_tokens (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  family uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family);
CREATE INDEX refresh_tokens_merchant ON refresh_tokens (merchant_id);

CREATE TABLE idempotency_keys (
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  key varchar(255) NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (merchant_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

-- Shared by every API process; keys are hashes, never an address or an e-mail. Columns as rate-limiter-flexible wants them.
CREATE TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points int NOT NULL DEFAULT 0,
  expire bigint
);
`;

/** The spec's `transactions` (money), and the ledger (credits): append-only, each entry beside the balances it left. */
export const MONEY_TABLES = `
CREATE TABLE transactions (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  amount decimal(10, 2) NOT NULL,
  type varchar(50) NOT NULL CHECK (type IN ('Credit Purchase', 'Refund')),
  created_at timestamptz NOT NULL DEFAULT now(),
  currency char(3) NOT NULL,
  payment_id uuid,
  credits int NOT NULL
);
CREATE INDEX transactions_merchant ON transactions (merchant_id, id);

CREATE TABLE ledger_entries (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  kind text NOT NULL,
  reference text NOT NULL,
  campaign_id uuid,
  credits int NOT NULL CHECK (credits > 0),
  free_delta int NOT NULL,
  held_delta int NOT NULL,
  free_after int NOT NULL CHECK (free_after >= 0),
  held_after int NOT NULL CHECK (held_after >= 0),
  reason text,
  actor text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, reference),
  CONSTRAINT ledger_entries_move CHECK (
    (kind IN ('purchase', 'grant') AND free_delta = credits AND held_delta = 0) OR
    (kind = 'hold' AND free_delta = -credits AND held_delta = credits) OR
    (kind = 'consume' AND free_delta = 0 AND held_delta = -credits) OR
    (kind = 'release' AND free_delta = credits AND held_delta = -credits) OR
    (kind = 'refund' AND free_delta = -credits AND held_delta = 0))
);
CREATE INDEX ledger_entries_merchant ON ledger_entries (merchant_id, id);
CREATE INDEX ledger_entries_campaign ON ledger_entries (campaign_id, kind, id) WHERE campaign_id IS NOT NULL;
`;
