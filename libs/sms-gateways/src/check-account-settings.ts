import { checkSender, checkSenderIn, isCountry, type CheckedSender } from '@dinnerbell/domain';
import type { AccountFault } from './account-fault.js';
import type { AccountSettings } from './account-settings.js';
import type { CatalogueRow } from './catalogue-row.js';
import { SENDER_KINDS } from './takes-sender.js';
import { templateFaults } from './template-faults.js';

type Row = Pick<CatalogueRow, 'label' | 'capabilities'>;

/** More countries than there are. */
const MOST_COUNTRIES = 300;
const FASTEST = 10_000;
const SLOWEST = 0.1;

const CHECKS: Readonly<
  Record<keyof AccountSettings, (row: Row, value: unknown, all: AccountSettings, home?: string) => AccountFault[]>
> = {
  sender: (row, value, all, home) => senderFaults(row, 'sender', value, coveredBy(all, home)),
  senders: (row, value, all) => sendersFaults(row, value, all),
  segmentsPerSecond: (_, value) =>
    typeof value === 'number' && value >= SLOWEST && value <= FASTEST
      ? []
      : [fault('segmentsPerSecond', `It must be a number from ${SLOWEST} to ${FASTEST}.`)],
  countries: (_, value) => countriesFaults(value),
  templates: (row, value) => templateFaults(row, value),
};

/**
 * The settings of an account at a vendor, or every fault of them: whether the vendor and the carriers of each country take
 * the senders, whether countries are countries, whether templates can be filled. Anything else in them is a fault too. `home` is
 * where an account without countries sends to before all.
 */
export function checkAccountSettings(
  row: Row,
  value: unknown,
  home?: string,
): { ok: true; settings: AccountSettings } | { ok: false; faults: AccountFault[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [fault('', 'The settings must be an object.')] };
  }
  const settings = value as AccountSettings;
  const faults = Object.entries(settings).flatMap(([name, setting]) => {
    if (!Object.hasOwn(CHECKS, name)) {
      return [{ path: name, code: 'unknown_field' as const, detail: `${name} is not a setting of an account.` }];
    }
    return CHECKS[name as keyof AccountSettings](row, setting, settings, home);
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, settings };
}

/** Where the account's one sender must be good for: its countries, or home; but not those that have a sender of their own. */
function coveredBy({ countries, senders }: AccountSettings, home: string | undefined): string[] {
  const own = new Set(Object.keys(Object(senders) as object));
  const carried: unknown[] = Array.isArray(countries) ? countries : [home];
  return carried.filter((code): code is string => isCode(code) && !own.has(code));
}

function sendersFaults(row: Row, value: unknown, { countries }: AccountSettings): AccountFault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [fault('senders', 'It must be an object: a sender for each country.')];
  }
  const carried = Array.isArray(countries) ? new Set<unknown>(countries) : undefined;
  return Object.entries(value).flatMap(([country, sender]) => {
    const path = `senders.${country}`;
    if (!isCode(country)) return [notACountry(path)];
    if (carried && !carried.has(country)) return [fault(path, 'The account does not carry texts to this country.')];
    return senderFaults(row, path, sender, [country]);
  });
}

function senderFaults(
  { label, capabilities }: Row,
  path: string,
  sender: unknown,
  countries: string[],
): AccountFault[] {
  if (typeof sender !== 'string') return [fault(path, 'It must be text.')];
  const checks = countries.length > 0 ? countries.map((code) => checkSenderIn(code, sender)) : [checkSender(sender)];
  const faults = checks.flatMap((checked) => refusalOf(checked, path));
  if (faults.length > 0) return faults;
  const [checked] = checks;
  const kind = checked?.ok ? SENDER_KINDS[checked.kind] : undefined;
  if (kind && capabilities.senderKinds.includes(kind)) return [];
  return [
    {
      path,
      code: 'bad_sender',
      detail: `${label} takes no sender of this kind: ${capabilities.senderKinds.join(', ')}.`,
    },
  ];
}

function countriesFaults(value: unknown): AccountFault[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_COUNTRIES) {
    return [fault('countries', 'It must be a list of country codes; leave it out to carry texts everywhere.')];
  }
  if (new Set(value).size < value.length) return [fault('countries', 'A country stands there twice.')];
  return value.flatMap((code: unknown, at) => (isCode(code) ? [] : [notACountry(`countries[${at}]`)]));
}

const isCode = (value: unknown): value is string => typeof value === 'string' && isCountry(value);
const fault = (path: string, detail: string): AccountFault => ({ path, code: 'bad_value', detail });
const notACountry = (path: string): AccountFault => ({
  path,
  code: 'bad_country',
  detail: 'It must be an ISO 3166 code of two capital letters, as US.',
});
const refusalOf = (checked: CheckedSender, path: string): AccountFault[] =>
  checked.ok ? [] : [{ path, code: checked.code, detail: checked.detail }];
