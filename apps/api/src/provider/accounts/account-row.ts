import type { AccountSettings } from '@dinnerbell/sms-gateways';
import { HEALTH_STATE } from '../gateway-health.js';

/** An account as the database has it, secrets sealed. */
export interface AccountRow {
  id: string;
  merchantId: string | null;
  vendor: string;
  label: string;
  secrets: Buffer;
  settings: AccountSettings;
  position: number;
  enabled: boolean;
  /** Moves whenever what the account is has changed; its place in the order is not of that. */
  version: string;
  lastReceiptAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  healthState: 'ok' | 'failing' | 'unknown';
  healthSince: Date | null;
  /** The vendor's code, where it refused the account. */
  healthReason: string | null;
}

/**
 * What is known of an account that has changed since is no news of what it is now. Health is written down when something is wrong: where
 * nothing is, a receipt says that texts go through.
 */
export const ACCOUNT_ROWS = `
SELECT a.id, a.merchant_id AS "merchantId", a.vendor, a.label, a.secrets, a.settings, a.position, a.enabled, a.updated_at::text AS version,
  a.last_receipt_at AS "lastReceiptAt", a.created_at AS "createdAt", a.updated_at AS "updatedAt",
  CASE WHEN h.since >= a.updated_at AND ${HEALTH_STATE} <> 'closed' THEN 'failing'
    WHEN h.since >= a.updated_at OR a.last_receipt_at >= a.updated_at THEN 'ok' ELSE 'unknown' END AS "healthState",
  CASE WHEN h.since >= a.updated_at THEN h.since END AS "healthSince",
  CASE WHEN h.since >= a.updated_at AND h.state <> 'closed' THEN h.reason END AS "healthReason"
FROM gateway_accounts a LEFT JOIN gateway_health h ON h.account_id = a.id`;
