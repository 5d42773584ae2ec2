import type { CatalogueRow } from './catalogue-row.js';
import { credentialFaults } from './credential-faults.js';

/** The credentials as they are, or a RangeError with the first fault, which never holds a value. */
export function checkCredentials(
  row: Pick<CatalogueRow, 'credentialFields' | 'checkTogether'>,
  credentials: Record<string, string>,
): Record<string, string> {
  const [fault] = credentialFaults(row, credentials);
  if (fault) throw new RangeError(fault.detail);
  return credentials;
}
