import type { CredentialField } from './catalogue-row.js';

/** The credentials as they are, or a RangeError that names the first field at fault and never its value. */
export function checkCredentials(
  fields: readonly CredentialField[],
  credentials: Record<string, string>,
): Record<string, string> {
  for (const { name, label, required, pattern } of fields) {
    const value = credentials[name];
    if (!value) {
      if (required) throw new RangeError(`${label} (${name}) is missing.`);
    } else if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value)) {
      throw new RangeError(`${label} (${name}) is malformed.`);
    }
  }
  return credentials;
}
