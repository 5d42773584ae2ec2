import { MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { FormSection } from '../../../components/ui/form-section.js';
import { listCountries } from '../../../lib/format/countries.js';
import { useMerchant } from '../../../lib/session/use-session.js';
import { senderRule } from '../../../words/sender-rule.js';
import { t } from '../../../words/t.js';
import type { Provider } from '../api/providers.js';
import type { AccountValues } from './account-values.js';
import { senderFault } from './sender-fault.js';
import { SendersByCountry } from './senders-by-country.js';
import { TemplateFields } from './template-fields.js';

export interface SettingsFieldsProps {
  provider: Provider;
  values: AccountValues;
  errors: Record<string, string>;
  onChange: (more: Partial<AccountValues>) => void;
}

/** What an account sends as, where to and how fast. */
export function SettingsFields({ provider, values, errors, onChange }: SettingsFieldsProps) {
  const { country } = useMerchant();
  const countries = useMemo(listCountries, []);
  const own = new Set(values.senders.map((one) => one.country));
  const covered = (values.countries.length > 0 ? values.countries : [country]).filter((code) => !own.has(code));
  const rule = senderRule(covered[0] ?? country);
  const fault = errors['settings.sender'] ?? senderFault(provider, values.sender.trim(), covered);
  const countryError = Object.entries(errors).find(([path]) => path.startsWith('settings.countries'))?.[1];
  return (
    <>
      <FormSection title={t('provider.sending')}>
        <TextInput
          label={t('settings.senderId')}
          description={fault === rule ? undefined : rule}
          required
          withAsterisk={false}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={values.sender}
          error={fault}
          onChange={(event) => onChange({ sender: event.currentTarget.value })}
        />
        <MultiSelect
          label={t('provider.countries')}
          description={t('provider.countriesHint')}
          placeholder={values.countries.length === 0 ? t('provider.everywhere') : undefined}
          data={countries}
          searchable
          clearable
          hidePickedOptions
          maxDropdownHeight={240}
          value={values.countries}
          error={countryError}
          onChange={(chosen) => onChange({ countries: chosen })}
        />
        <NumberInput
          label={t('provider.pace')}
          description={t('provider.paceHint')}
          placeholder="1"
          min={0.1}
          max={10_000}
          decimalScale={2}
          value={values.pace}
          error={errors['settings.segmentsPerSecond']}
          onChange={(pace) => onChange({ pace: typeof pace === 'number' ? pace : '' })}
        />
      </FormSection>
      <SendersByCountry {...{ provider, values, errors, onChange }} countries={countries} />
      {provider.capabilities.needsTemplate && <TemplateFields {...{ values, errors, onChange }} />}
    </>
  );
}
