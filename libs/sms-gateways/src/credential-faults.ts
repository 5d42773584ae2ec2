import type { AccountFault } from './account-fault.js';
import type { CatalogueRow } from './catalogue-row.js';

/** Every fault of an account's credentials, by field; empty when they can be used. Values are never repeated. */
export function credentialFaults(
  { credentialFields, checkTogether }: Pick<CatalogueRow, 'credentialFields' | 'checkTogether'>,
  credentials: Readonly<Record<string, string>>,
): AccountFault[] {
  const faults: AccountFault[] = [];
  for (const { name, label, required, pattern, shape } of credentialFields) {
    const value = credentials[name];
    if (!value) {
      if (required) faults.push({ path: name, code: 'required', detail: `${label} (${name}) is missing.` });
    } else if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value)) {
      const words = shape ? `is malformed: it must be ${shape}` : 'is malformed';
      faults.push({ path: name, code: 'bad_value', detail: `${label} (${name}) ${words}.` });
    }
  }
  const known = new Set(credentialFields.map(({ name }) => name));
  for (const name of Object.keys(credentials)) {
    if (!known.has(name))
      faults.push({ path: name, code: 'unknown_field', detail: 'This vendor has no such credential.' });
  }
  return faults.length > 0 ? faults : (checkTogether?.(credentials) ?? []);
}
