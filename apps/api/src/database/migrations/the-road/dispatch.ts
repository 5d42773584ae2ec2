/** Gateways, waves and what came back. */
export const DISPATCH_TABLES = `
CREATE TABLE gateway_accounts (
  id uuid PRIMARY KEY,
  -- NULL: the operator's own, shared by every merchant
  merchant_id uuid REFERENCES merchants (id) ON DELETE CASCADE,
  vendor text NOT NULL,
  label text NOT NULL,
  -- AES-256-GCM, bound to tenant and row
  secrets bytea NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}',
  position int NOT NULL DEFAULT 0,
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- A wave exists while its calls may be under way; its rows lie between first_id and last_id.
CREATE TABLE waves (
  id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  merchant_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES gateway_accounts (id),
  worker text NOT NULL,
  first_id uuid NOT NULL,
  last_id uuid NOT NULL,
  size int NOT NULL,
  -- what its rows take together: kept held while their fate is open
  credits int NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz NOT NULL
);
CREATE INDEX waves_lease ON waves (lease_until);
CREATE INDEX waves_campaign ON waves (campaign_id);

-- Messages nobody knows the fate of: looked up until found, absent or given up. A table of its own keeps status off every index.
CREATE TABLE unknown_outcomes (
  recipient_id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  merchant_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES gateway_accounts (id),
  credits int NOT NULL,
  attempt_at timestamptz NOT NULL,
  next_look_up_at timestamptz NOT NULL,
  look_ups int NOT NULL DEFAULT 0
);
CREATE INDEX unknown_outcomes_due ON unknown_outcomes (next_look_up_at);
CREATE INDEX unknown_outcomes_campaign ON unknown_outcomes (campaign_id);

-- GCRA state (theoretical arrival time) per account and sender, shared by all workers.
CREATE TABLE paces (
  account_id uuid NOT NULL REFERENCES gateway_accounts (id) ON DELETE CASCADE,
  sender text NOT NULL,
  theoretical_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, sender)
) WITH (fillfactor = 50);

-- Inbox of delivery receipts: kept before the 2xx, applied afterwards.
CREATE TABLE receipts (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES gateway_accounts (id) ON DELETE CASCADE,
  event_key text NOT NULL,
  recipient_id uuid,
  gateway_message_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('Sent', 'Delivered', 'Failed')),
  error_code text,
  suppress boolean NOT NULL DEFAULT false,
  received_at timestamptz NOT NULL DEFAULT now(),
  applied_at timestamptz,
  UNIQUE (account_id, event_key)
);
CREATE INDEX receipts_open ON receipts (id) WHERE applied_at IS NULL;
CREATE INDEX receipts_age ON receipts (received_at);
`;
