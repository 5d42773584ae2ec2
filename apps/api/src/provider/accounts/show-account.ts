import { failureText, GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { webhookUrls } from '../webhook-urls.js';
import type { AccountRow } from './account-row.js';
import type { AccountView } from './account.view.js';
import { maskCredentials } from './mask-credentials.js';

/** An account as its merchant sees it; credentials that do not open show nothing. */
export function showAccount(
  row: AccountRow,
  credentials: Record<string, string> | undefined,
  publicUrl: string,
): AccountView {
  const catalogued = GATEWAY_CATALOGUE[row.vendor];
  const webhooks = credentials && webhookUrls(publicUrl, { ...row, credentials });
  return {
    ...common(row),
    owner: 'merchant',
    credentials: catalogued && credentials ? maskCredentials(catalogued, credentials) : {},
    webhooks: webhooks ?? null,
    lastReceiptAt: row.lastReceiptAt,
  };
}

/** An account of the operator's, for whoever sends through it: neither credentials nor where its vendor posts to. */
export function showOperatorAccount(row: AccountRow): AccountView {
  return { ...common(row), owner: 'operator', credentials: {}, webhooks: null, lastReceiptAt: null };
}

function common(row: AccountRow) {
  const { id, vendor, label, settings, enabled, position, createdAt, updatedAt } = row;
  const reason = row.healthReason === null ? null : failureText(vendor, row.healthReason);
  const health = { state: row.healthState, since: row.healthSince, reason };
  return { id, vendor, label, settings, enabled, position, health, createdAt, updatedAt };
}
