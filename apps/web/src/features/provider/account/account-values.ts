import type { Account, AccountSettings } from '../api/accounts.js';
import type { Provider } from '../api/providers.js';

/** What the form of an account holds, and may be kept over a lost session: no secret is among it. */
export interface AccountValues {
  label: string;
  /** Credentials that are no secrets. */
  open: Record<string, string>;
  sender: string;
  senders: { country: string; sender: string }[];
  pace: number | '';
  countries: string[];
  templates: { id: string; text: string }[];
}

/** Secrets as they are typed; null takes a stored one away, and what is absent stays. */
export type Secrets = Readonly<Record<string, string | null>>;

/** The form as it opens. */
export function valuesOf({ label, credentialFields }: Provider, account: Account | undefined): AccountValues {
  const { sender = '', senders = {}, segmentsPerSecond, countries = [], templates = [] } = account?.settings ?? {};
  const shown = credentialFields.filter(({ secret }) => !secret);
  return {
    label: account?.label ?? label,
    open: Object.fromEntries(shown.map(({ name }) => [name, account?.credentials[name] ?? ''])),
    sender,
    senders: Object.entries(senders).map(([country, one]) => ({ country, sender: one })),
    pace: segmentsPerSecond ?? '',
    countries,
    templates,
  };
}

/** The settings to be: undefined where there is nothing to set. */
export function settingsOf({ sender, senders, pace, countries, templates }: AccountValues): AccountSettings {
  const named = senders.filter((one) => one.country && one.sender.trim());
  const written = templates.filter((one) => one.id.trim() || one.text.trim());
  return {
    ...(sender.trim() && { sender: sender.trim() }),
    ...(named.length > 0 && { senders: Object.fromEntries(named.map((one) => [one.country, one.sender.trim()])) }),
    ...(pace !== '' && { segmentsPerSecond: pace }),
    ...(countries.length > 0 && { countries }),
    ...(written.length > 0 && { templates: written.map(({ id, text }) => ({ id: id.trim(), text })) }),
  };
}

/** Settings that are not there any more are taken away by null; the others are sent as they are to be. */
export function editedSettings(values: AccountValues, { settings }: Account): Record<string, unknown> {
  const gone = Object.fromEntries(Object.keys(settings).map((name) => [name, null]));
  return { ...gone, ...settingsOf(values) };
}

/** The credentials of a new account: those that were filled in. */
export function newCredentials({ open }: AccountValues, secrets: Secrets): Record<string, string> {
  const all: [string, string | null][] = Object.entries({ ...open, ...secrets });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())));
}

/** The credentials that change; undefined where none does, so that the vendor need not be asked. */
export function editedCredentials(
  { open }: AccountValues,
  secrets: Secrets,
  { credentials }: Account,
): Record<string, string | null> | undefined {
  const shown = Object.entries(open)
    .filter(([name, value]) => value.trim() !== (credentials[name] ?? ''))
    .map(([name, value]) => [name, value.trim() || null] as const);
  const typed = Object.entries(secrets).filter(([, value]) => value === null || value.trim() !== '');
  const changed = [...shown, ...typed];
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
