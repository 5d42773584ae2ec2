/** The spec's `campaigns` and `recipients`, their counts and holds, imports and opt-outs. */
export const CAMPAIGN_TABLES = `
CREATE TABLE campaigns (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  name varchar(255) NOT NULL,
  message text NOT NULL,
  status varchar(50) NOT NULL DEFAULT 'Draft'
    CHECK (status IN ('Draft', 'Scheduled', 'Sending', 'Paused', 'Sent', 'Failed', 'Cancelled')),
  scheduled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL DEFAULT 'campaign' CHECK (kind IN ('campaign', 'direct', 'test')),
  timezone text NOT NULL,
  sender_id text,
  offer_ends_at timestamptz,
  audience jsonb,
  -- {version, rulesVersion, recipients, segments, credits, encoding, breakdown, warnings, refusals}
  estimate jsonb,
  -- what the texts are made with from scheduling on: {brandName, optOutLine, senderId, rateCard}; settings may change, a promised price may not
  frame jsonb,
  version int NOT NULL DEFAULT 1,
  pause_reason text,
  failure_reason text,
  started_at timestamptz,
  finished_at timestamptz,
  CHECK (status <> 'Scheduled' OR (scheduled_at IS NOT NULL AND frame IS NOT NULL)),
  CHECK (status <> 'Sending' OR frame IS NOT NULL)
);
CREATE INDEX campaigns_merchant ON campaigns (merchant_id, id);
CREATE INDEX campaigns_due ON campaigns (scheduled_at) WHERE status = 'Scheduled';
CREATE INDEX campaigns_sending ON campaigns (id) WHERE status = 'Sending';

-- fillfactor leaves room for the claim and the settle on the same page (heap-only updates; status is on no index).
CREATE TABLE recipients (
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  phone varchar(20) NOT NULL,
  status varchar(50) NOT NULL DEFAULT 'Pending'
    CHECK (status IN ('Pending', 'Sending', 'Sent', 'Delivered', 'Failed', 'Unknown', 'Skipped')),
  sent_at timestamptz,
  contact_id uuid,
  fields jsonb NOT NULL DEFAULT '{}',
  segments smallint,
  credits int,
  wave_id uuid,
  attempt smallint NOT NULL DEFAULT 0,
  -- how often a gateway proved that it never took it, and it was put back
  resends smallint NOT NULL DEFAULT 0,
  attempt_at timestamptz,
  not_before timestamptz,
  accepted_at timestamptz,
  gateway_account_id uuid,
  gateway_message_id text,
  error_code text,
  delivered_at timestamptz,
  clicked_at timestamptz,
  skip_reason text,
  PRIMARY KEY (campaign_id, id),
  CONSTRAINT recipients_once_per_phone UNIQUE (campaign_id, phone),
  CHECK (accepted_at IS NULL OR credits IS NOT NULL)
) WITH (fillfactor = 70);
CREATE INDEX recipients_id ON recipients (id);
CREATE INDEX recipients_phone ON recipients (merchant_id, phone);
CREATE UNIQUE INDEX recipients_gateway_message ON recipients (gateway_account_id, gateway_message_id)
  WHERE gateway_message_id IS NOT NULL;

-- Disjoint counts: nobody counts a million rows while somebody waits. Owned by sms.
CREATE TABLE campaign_tallies (
  campaign_id uuid PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
  merchant_id uuid NOT NULL,
  pending int NOT NULL DEFAULT 0 CHECK (pending >= 0),
  sending int NOT NULL DEFAULT 0 CHECK (sending >= 0),
  sent int NOT NULL DEFAULT 0 CHECK (sent >= 0),
  delivered int NOT NULL DEFAULT 0 CHECK (delivered >= 0),
  failed int NOT NULL DEFAULT 0 CHECK (failed >= 0),
  unknown int NOT NULL DEFAULT 0 CHECK (unknown >= 0),
  skipped int NOT NULL DEFAULT 0 CHECK (skipped >= 0),
  -- accepted by a gateway, whatever came after: set with accepted_at, so it equals the messages paid for
  accepted int NOT NULL DEFAULT 0 CHECK (accepted >= 0),
  accepted_segments int NOT NULL DEFAULT 0 CHECK (accepted_segments >= 0),
  clicked int NOT NULL DEFAULT 0 CHECK (clicked >= 0),
  -- the last ≤ 100 definite outcomes, newest last: 1 accepted, 0 rejected
  recent_outcomes text NOT NULL DEFAULT '' CHECK (recent_outcomes ~ '^[01]{0,100}$'),
  -- until then some lane is believed to be at work; the clock starts another when it passes with rows still pending
  lane_until timestamptz,
  -- the earliest not_before of rows handed back, so that the clock knows when to look again
  retry_at timestamptz
) WITH (fillfactor = 50);

-- Credits set apart for a campaign: open = amount - consumed - released. entries numbers its ledger entries.
CREATE TABLE holds (
  campaign_id uuid PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
  merchant_id uuid NOT NULL,
  amount int NOT NULL DEFAULT 0 CHECK (amount >= 0),
  consumed int NOT NULL DEFAULT 0 CHECK (consumed >= 0),
  released int NOT NULL DEFAULT 0 CHECK (released >= 0),
  entries int NOT NULL DEFAULT 0,
  CHECK (consumed + released <= amount)
) WITH (fillfactor = 50);

CREATE TABLE imports (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  status text NOT NULL DEFAULT 'Running' CHECK (status IN ('Running', 'Completed', 'Failed')),
  rows int NOT NULL DEFAULT 0,
  accepted int NOT NULL DEFAULT 0,
  duplicates int NOT NULL DEFAULT 0,
  invalid int NOT NULL DEFAULT 0,
  opted_out int NOT NULL DEFAULT 0,
  columns jsonb NOT NULL DEFAULT '[]',
  fields jsonb NOT NULL DEFAULT '[]',
  mapping jsonb,
  failure_code text,
  failure_detail text,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- the process that parses says it is alive; past this the import is Failed by the clock
  lease_until timestamptz NOT NULL,
  finished_at timestamptz,
  CHECK (status <> 'Completed' OR rows = accepted + duplicates + invalid + opted_out)
);
CREATE UNIQUE INDEX imports_one_running ON imports (campaign_id) WHERE status = 'Running';
CREATE INDEX imports_merchant ON imports (merchant_id, id);

CREATE TABLE import_problems (
  import_id uuid NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  merchant_id uuid NOT NULL,
  row int NOT NULL,
  "column" text NOT NULL,
  code text NOT NULL,
  detail text NOT NULL,
  PRIMARY KEY (import_id, row)
);

CREATE TABLE opt_outs (
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  phone varchar(20) NOT NULL,
  source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (merchant_id, phone)
);
`;
