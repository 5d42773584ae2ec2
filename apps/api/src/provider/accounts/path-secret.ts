import type { CatalogueRow } from '@dinnerbell/sms-gateways';
import { randomBytes } from 'node:crypto';

/** The credentials, with a secret for the webhook's path where the vendor's reports are known by one and none was given. */
export function withPathSecret(
  { pathSecret }: Pick<CatalogueRow, 'pathSecret'>,
  credentials: Record<string, string>,
): Record<string, string> {
  if (pathSecret === undefined || credentials[pathSecret]) return credentials;
  return { ...credentials, [pathSecret]: randomBytes(24).toString('base64url') };
}
