import {
  type AccountSettings,
  type CatalogueRow,
  checkAccountSettings,
  GATEWAY_CATALOGUE,
} from '@dinnerbell/sms-gateways';
import { readOperatorCredentials, settingOf } from './operator-credentials.js';
import type { Settings } from './settings.js';

/** An account of the operator's own, as the environment gives it: `TWILIO_AUTH_TOKEN` is the catalogue's `authToken`. */
export interface OperatorAccountSettings {
  readonly vendor: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly settings: AccountSettings;
}

const SEGMENTS_PER_SECOND = 30;
const FASTEST = 10_000;

/** The operator's accounts in fail-over order: OPERATOR_GATEWAYS, or all that are set, as the catalogue has them. */
export function readOperatorAccounts(settings: Settings): OperatorAccountSettings[] {
  const set = new Map<string, OperatorAccountSettings>();
  for (const row of Object.values(GATEWAY_CATALOGUE)) {
    const account = readAccount(settings, row);
    if (account) set.set(row.vendor, account);
  }
  const order = settings
    .optional('OPERATOR_GATEWAYS')
    ?.split(',')
    .map((word) => word.trim());
  if (!order) return [...set.values()];
  if (new Set(order).size < order.length) settings.faults.push('OPERATOR_GATEWAYS names a gateway twice.');
  return order.flatMap((vendor) => {
    const account = set.get(vendor);
    if (account) return [account];
    const known = Object.keys(GATEWAY_CATALOGUE);
    settings.faults.push(
      known.includes(vendor)
        ? `OPERATOR_GATEWAYS names ${vendor}, but ${settingOf(vendor, '*')} are not set.`
        : `OPERATOR_GATEWAYS must be a list of ${known.join(', ')}.`,
    );
    return [];
  });
}

/** Where a vendor's API stands when it is not the vendor's own address: TWILIO_BASE_URL and so on, by vendor. */
export function readSmsBaseUrls(settings: Settings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(GATEWAY_CATALOGUE).flatMap((vendor) => {
      const name = settingOf(vendor, 'baseUrl');
      const url = settings.optional(name);
      if (!url) return [];
      settings.checkUrl(name, url, ['http', 'https']);
      return [[vendor, url.replace(/\/+$/, '')]];
    }),
  );
}

/** The account at one vendor, or `undefined` when none of what it needs is there; a half-set one is a fault. */
function readAccount(settings: Settings, row: CatalogueRow): OperatorAccountSettings | undefined {
  const { vendor } = row;
  const read = (name: string): string | undefined => settings.optional(settingOf(vendor, name));
  const speed = settings.number(settingOf(vendor, 'segmentsPerSecond'), SEGMENTS_PER_SECOND, { min: 1, max: FASTEST });
  const needed = row.credentialFields.filter(({ required }) => required).map(({ name }) => name);
  if ([...needed, 'sender'].every((name) => read(name) === undefined)) return undefined;
  const credentials = readOperatorCredentials(settings, row);
  const given: Record<string, unknown> = {
    sender: settings.required(settingOf(vendor, 'sender'), `what sends, as ${settingOf(vendor, '*')} are used`),
    segmentsPerSecond: speed,
    countries: read('countries')
      ?.split(',')
      .map((code) => code.trim()),
    senders: pairsOf(read('senders')),
    templates: templatesOf(read('templates')),
  };
  const checked = checkAccountSettings(row, Object.fromEntries(Object.entries(given).filter(([, value]) => value)));
  if (!checked.ok) {
    for (const { path, detail } of checked.faults) {
      const [name = ''] = path.split(/[.[]/, 1);
      settings.faults.push(`${settingOf(vendor, name)}${path.slice(name.length)}: ${detail}`);
    }
    return undefined;
  }
  return { vendor, credentials, settings: checked.settings };
}

/** `GB=TRATTORIA,IN=DEMODN` by country. */
function pairsOf(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  return Object.fromEntries(text.split(',').map((pair) => splitOnce(pair.trim(), '=')));
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** JSON: registered texts by template id. What cannot be read is left to the check, which names the setting. */
function templatesOf(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    const texts: unknown = JSON.parse(json);
    return typeof texts === 'object' && texts !== null && !Array.isArray(texts)
      ? Object.entries(texts).map(([id, text]) => ({ id, text: text as unknown }))
      : json;
  } catch {
    return json;
  }
}
