/** A request's wish to be done once; `replayed` is set when the stored answer was given instead of doing it again. */
export interface IdempotencyClaim {
  /** The caller's key, ≤ 255 visible characters, unique within the merchant. */
  readonly key: string;
  /** SHA-256 hex of method, route, parameters and body: the same key with another fingerprint is refused. */
  readonly fingerprint: string;
  replayed?: boolean;
}

/** On whose behalf a transaction runs: decides the database role and, for a merchant, which rows exist. */
export interface Context {
  /** A merchant's id, or `system` for work across tenants (clock, lanes, log-in). */
  readonly merchantId: string | 'system';
  /** Who did it, for the ledger and the logs: `merchant:<id>`, `worker:clock`, `operator`. */
  readonly actor: string;
  readonly idempotency?: IdempotencyClaim;
}

/** A context that sees every tenant, under the worker's row-level policy. */
export function systemContext(actor: string): Context {
  return { merchantId: 'system', actor };
}
