import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';

/** Where a vendor must post to for one account; `inbound` only where guests can write back through it. */
export interface WebhookUrls {
  status: string;
  inbound: string | null;
}

/**
 * The addresses of an account's webhooks. A vendor that signs nothing proves itself by the secret in the path, before the last word:
 * `/webhooks/sms/msg91/{accountId}/{secret}/status`. Undefined for a vendor that is not in the catalogue.
 */
export function webhookUrls(
  publicUrl: string,
  account: { id: string; vendor: string; credentials: Readonly<Record<string, string>> },
): WebhookUrls | undefined {
  const row = GATEWAY_CATALOGUE[account.vendor];
  if (!row) return undefined;
  const secret = row.pathSecret === undefined ? undefined : account.credentials[row.pathSecret];
  const base = [`${publicUrl}/webhooks/sms`, account.vendor, account.id, ...(secret ? [secret] : [])].join('/');
  return { status: `${base}/status`, inbound: row.capabilities.inbound ? `${base}/inbound` : null };
}
