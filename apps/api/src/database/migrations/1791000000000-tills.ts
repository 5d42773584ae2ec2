import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was bought and given back, and what the gateways told of it. One payment, one credit: the unique keys say so. */
const TABLES = `
ALTER TABLE merchants ADD COLUMN debt int NOT NULL DEFAULT 0 CHECK (debt >= 0);

CREATE TABLE payments (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  gateway text NOT NULL CHECK (gateway IN ('stripe', 'razorpay')),
  package_id text NOT NULL,
  credits int NOT NULL CHECK (credits > 0),
  amount decimal(10, 2) NOT NULL CHECK (amount > 0),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency char(3) NOT NULL,
  status text NOT NULL DEFAULT 'Pending' CHECK (status IN ('Pending', 'Succeeded', 'Failed', 'Refunded')),
  gateway_order_id text,
  gateway_payment_id text,
  checkout jsonb,
  request_key varchar(255),
  request_fingerprint text,
  next_check_at timestamptz,
  checks int NOT NULL DEFAULT 0,
  alarm text,
  credits_back int NOT NULL DEFAULT 0 CHECK (credits_back >= 0),
  credits_disputed int NOT NULL DEFAULT 0 CHECK (credits_disputed >= 0),
  refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND amount_minor),
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  UNIQUE (gateway, gateway_order_id),
  UNIQUE (gateway, gateway_payment_id),
  UNIQUE (merchant_id, request_key),
  CONSTRAINT payments_credits CHECK (credits_back + credits_disputed <= credits)
);
CREATE INDEX payments_due ON payments (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE refunds (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  payment_id uuid NOT NULL REFERENCES payments (id) ON DELETE CASCADE,
  gateway text NOT NULL,
  credits int NOT NULL CHECK (credits >= 0),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  status text NOT NULL DEFAULT 'Pending' CHECK (status IN ('Pending', 'Succeeded', 'Failed')),
  gateway_refund_id text,
  request_key varchar(255),
  request_fingerprint text,
  next_try_at timestamptz,
  tries int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  UNIQUE (gateway, gateway_refund_id),
  UNIQUE (merchant_id, request_key)
);
CREATE INDEX refunds_payment ON refunds (payment_id);
CREATE INDEX refunds_due ON refunds (next_try_at) WHERE next_try_at IS NOT NULL;

CREATE TABLE disputes (
  gateway text NOT NULL,
  gateway_dispute_id text NOT NULL,
  merchant_id uuid NOT NULL REFERENCES merchants (id) ON DELETE CASCADE,
  payment_id uuid NOT NULL REFERENCES payments (id) ON DELETE CASCADE,
  credits int NOT NULL CHECK (credits >= 0),
  status text NOT NULL CHECK (status IN ('Open', 'Won', 'Lost')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (gateway, gateway_dispute_id)
);
CREATE INDEX disputes_payment ON disputes (payment_id);

-- The inbox. News of a payment that is not credited yet waits with applied_at null, by the gateway's name of the payment.
CREATE TABLE payment_events (
  gateway text NOT NULL,
  event_id text NOT NULL,
  kind text NOT NULL,
  payment_id uuid REFERENCES payments (id) ON DELETE CASCADE,
  gateway_payment_id text,
  news jsonb,
  received_at timestamptz NOT NULL DEFAULT now(),
  applied_at timestamptz,
  PRIMARY KEY (gateway, event_id)
);
CREATE INDEX payment_events_waiting ON payment_events (gateway, gateway_payment_id) WHERE applied_at IS NULL;
CREATE INDEX payment_events_payment ON payment_events (payment_id) WHERE payment_id IS NOT NULL;

ALTER TABLE transactions ADD FOREIGN KEY (payment_id) REFERENCES payments (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX transactions_purchase ON transactions (payment_id) WHERE type = 'Credit Purchase';
CREATE INDEX transactions_payment ON transactions (payment_id) WHERE payment_id IS NOT NULL;
`;

/** Nobody deletes money. A merchant may begin payments and refunds; what gateways say is written by the worker. */
const ACCESS = `
GRANT SELECT, INSERT, UPDATE ON payments, refunds TO dinnerbell_app, dinnerbell_worker;
GRANT SELECT ON disputes TO dinnerbell_app;
GRANT SELECT, INSERT, UPDATE ON disputes, payment_events TO dinnerbell_worker;
${['payments', 'refunds', 'disputes']
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

/** Credits bought by Stripe and Razorpay. */
export class Tills1791000000000 implements MigrationInterface {
  readonly name = 'Tills1791000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
