/**
 * Three roles without log-in; each transaction takes one (see roles.ts). Roles belong to the whole cluster, so another
 * database may have made them already — or be making them at this moment.
 */
export const ROLES = `
DO $$
DECLARE role text;
BEGIN
  PERFORM pg_advisory_xact_lock(8423617001);
  FOREACH role IN ARRAY ARRAY['dinnerbell_app', 'dinnerbell_worker', 'dinnerbell_loader'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN %s', role, CASE role WHEN 'dinnerbell_loader' THEN 'BYPASSRLS' ELSE '' END);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT pg_has_role(current_user, role, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', role);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO dinnerbell_app, dinnerbell_worker, dinnerbell_loader;
GRANT SELECT, INSERT, UPDATE, DELETE ON merchants, refresh_tokens, idempotency_keys, rate_limits, transactions, campaigns, recipients,
  campaign_tallies, holds, imports, import_problems, opt_outs TO dinnerbell_app, dinnerbell_worker;
-- A merchant may see which gateway carried a text and whether one is under way; how it is sent is the worker's.
GRANT SELECT ON gateway_accounts, waves, unknown_outcomes TO dinnerbell_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_accounts, waves, unknown_outcomes, paces, receipts TO dinnerbell_worker;
-- Readiness asks which migrations have run.
GRANT SELECT ON migrations TO dinnerbell_app, dinnerbell_worker;
-- The ledger is append-only, whoever asks.
GRANT SELECT, INSERT ON ledger_entries TO dinnerbell_app, dinnerbell_worker;
GRANT INSERT ON recipients, import_problems TO dinnerbell_loader;
`;

const TENANT_TABLES = [
  'refresh_tokens',
  'idempotency_keys',
  'transactions',
  'ledger_entries',
  'campaigns',
  'recipients',
  'campaign_tallies',
  'holds',
  'imports',
  'import_problems',
  'opt_outs',
  'gateway_accounts',
  'waves',
  'unknown_outcomes',
];

/** Forced on every tenant table: the app sees the merchant of its transaction and nobody else's, the worker sees all. */
export const ROW_LEVEL_SECURITY = `
CREATE FUNCTION app_merchant_id() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.merchant_id', true), '')::uuid;

${['merchants', ...TENANT_TABLES]
  .map((table) => {
    const tenant = `${table === 'merchants' ? 'id' : 'merchant_id'} = app_merchant_id()`;
    return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO dinnerbell_app USING (${tenant}) WITH CHECK (${tenant});
CREATE POLICY every_tenant ON ${table} TO dinnerbell_worker USING (true) WITH CHECK (true);`;
  })
  .join('\n')}
`;
