import { type CatalogueRow, checkAccountSettings, credentialFaults, GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import type { ProblemFault } from '../../http/problem.js';
import { SHOWN_SECRET } from './mask-credentials.js';

/** A private key in PEM is the longest of them. */
const LONGEST_CREDENTIAL = 8_000;

/** The vendor's row, or the fault of naming another. */
export function vendorFault(vendor: unknown): ProblemFault | undefined {
  if (typeof vendor === 'string' && Object.hasOwn(GATEWAY_CATALOGUE, vendor)) return undefined;
  const known = Object.keys(GATEWAY_CATALOGUE).join(', ');
  return { path: 'vendor', code: 'bad_value', detail: `It must be one of ${known}.` };
}

/** Every fault of credentials and settings, with paths as `credentials.authToken`; `home` is where most of the guests are. */
export function accountFaults(
  row: CatalogueRow,
  { credentials, settings }: { credentials: unknown; settings: unknown },
  home?: string,
): ProblemFault[] {
  const faults = [...plainFaults(credentials), ...settingsFaults(row, settings, home)];
  if (faults.some(({ path }) => path.startsWith('credentials'))) return faults;
  const broken = credentialFaults(row, credentials as Record<string, string>);
  return [...broken.map((fault) => ({ ...fault, path: `credentials.${fault.path}` })), ...faults];
}

function plainFaults(credentials: unknown): ProblemFault[] {
  if (typeof credentials !== 'object' || credentials === null || Array.isArray(credentials)) {
    return [{ path: 'credentials', code: 'bad_value', detail: 'It must be an object: a text for each credential.' }];
  }
  return Object.entries(credentials).flatMap(([name, value]: [string, unknown]) => {
    const path = `credentials.${name}`;
    if (typeof value !== 'string') return [{ path, code: 'bad_value' as const, detail: 'It must be text.' }];
    if (value.length > LONGEST_CREDENTIAL) return [{ path, code: 'bad_value' as const, detail: 'It is too long.' }];
    if (!value.startsWith(SHOWN_SECRET)) return [];
    const detail = 'This is what an answer shows of it; leave it out to keep what is stored.';
    return [{ path, code: 'bad_value' as const, detail }];
  });
}

function settingsFaults(row: CatalogueRow, settings: unknown, home: string | undefined): ProblemFault[] {
  const checked = checkAccountSettings(row, settings, home);
  if (!checked.ok) {
    return checked.faults.map((fault) => ({ ...fault, path: fault.path ? `settings.${fault.path}` : 'settings' }));
  }
  if (checked.settings.sender !== undefined) return [];
  return [{ path: 'settings.sender', code: 'required', detail: 'The account needs a sender.' }];
}
