import { type CatalogueRow, credentialFaults } from '@dinnerbell/sms-gateways';
import type { Settings } from './settings.js';
import { isPlaceholder, weakPathSecret } from './weak-secret.js';

/** A vendor's setting by the catalogue's name: `twilio`, `authToken` → `TWILIO_AUTH_TOKEN`. */
export const settingOf = (vendor: string, name: string): string =>
  `${vendor}_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();

/** The credentials of the operator's account at one vendor. What is missing, malformed or a placeholder is a fault each. */
export function readOperatorCredentials(settings: Settings, row: CatalogueRow): Record<string, string> {
  const { vendor, credentialFields, pathSecret } = row;
  const credentials: Record<string, string> = {};
  for (const { name } of credentialFields) {
    const value = settings.optional(settingOf(vendor, name));
    if (value) credentials[name] = value;
  }
  const fields = credentialFields.map((field) => (field.name === pathSecret ? { ...field, required: true } : field));
  const faults = credentialFaults({ ...row, credentialFields: fields }, credentials);
  for (const { path, code, detail } of faults) {
    const name = settingOf(vendor, path);
    settings.faults.push(
      code === 'required'
        ? `${name} is not set; it must be the ${labelOf(row, path)}, as ${settingOf(vendor, '*')} are used.`
        : `${name}: ${detail}`,
    );
  }
  const broken = new Set(faults.map(({ path }) => path));
  for (const { name, secret } of credentialFields) {
    const value = credentials[name];
    if (!value || !secret || broken.has(name)) continue;
    const weakness = name === pathSecret ? weakPathSecret(value) : placeholderIn(value);
    if (weakness) settings.faults.push(`${settingOf(vendor, name)} ${weakness}.`);
  }
  return credentials;
}

/** A key in PEM is long enough to hold any word by chance. */
const placeholderIn = (value: string): string | undefined =>
  !value.startsWith('-----BEGIN') && isPlaceholder(value) ? 'looks like a placeholder' : undefined;

function labelOf({ credentialFields }: CatalogueRow, path: string): string {
  const field = credentialFields.find(({ name }) => name === path);
  const label = field ? field.label.charAt(0).toLowerCase() + field.label.slice(1) : path;
  return field?.shape ? `${label} (${field.shape})` : label;
}
