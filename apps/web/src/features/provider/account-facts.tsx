import { Code } from '@mantine/core';
import { RelativeTime } from '../../components/ui/moment.js';
import { countryName } from '../../lib/format/countries.js';
import { formatPhone } from '../../lib/format/phone.js';
import { t } from '../../words/t.js';
import classes from './account-list.module.css';
import type { Account } from './api/accounts.js';
import type { Provider } from './api/providers.js';

/** Countries named before the rest is counted. */
const NAMED = 4;

/** What an account sends as, where to, how fast; when a receipt last came; its keys, masked. */
export function AccountFacts({ account, provider }: { account: Account; provider: Provider | undefined }) {
  const { settings, lastReceiptAt, credentials, owner, health } = account;
  const { sender, senders = {}, countries, segmentsPerSecond, templates } = settings;
  const keys = (provider?.credentialFields ?? []).filter(({ name }) => credentials[name] !== undefined);
  return (
    <dl className={classes['facts']}>
      <dt>{t('provider.sends')}</dt>
      <dd>
        {[
          formatPhone(sender ?? ''),
          ...Object.entries(senders).map(([code, one]) => `${countryName(code)}: ${one}`),
        ].join(' · ')}
      </dd>
      <dt>{t('provider.countries')}</dt>
      <dd>{countries ? listed(countries) : t('provider.everywhere')}</dd>
      {segmentsPerSecond !== undefined && (
        <>
          <dt>{t('provider.pace')}</dt>
          <dd>{t('provider.perSecond', { count: segmentsPerSecond })}</dd>
        </>
      )}
      {templates && (
        <>
          <dt>{t('provider.templates')}</dt>
          <dd>{t('provider.templateCount', { count: templates.length })}</dd>
        </>
      )}
      {health.state === 'failing' && health.since && (
        <>
          <dt>{t('provider.failingSince')}</dt>
          <dd>
            <RelativeTime at={health.since} />
          </dd>
        </>
      )}
      {owner === 'merchant' && (
        <>
          <dt>{t('provider.lastReceipt')}</dt>
          <dd>{lastReceiptAt ? <RelativeTime at={lastReceiptAt} /> : t('provider.noReceipt')}</dd>
        </>
      )}
      {keys.map(({ name, label }) => (
        <KeyRow key={name} label={label} value={credentials[name] ?? ''} />
      ))}
    </dl>
  );
}

function KeyRow({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Code>{value.startsWith('…') ? `••••${value.slice(1)}` : value}</Code>
      </dd>
    </>
  );
}

function listed(countries: readonly string[]): string {
  const names = countries.slice(0, NAMED).map(countryName).join(', ');
  const more = countries.length - NAMED;
  return more > 0 ? t('provider.andMore', { names, count: more }) : names;
}
