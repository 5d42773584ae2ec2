import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { FormSection } from '../../../components/ui/form-section.js';
import { countryName } from '../../../lib/format/countries.js';
import { t } from '../../../words/t.js';
import type { AccountValues } from './account-values.js';
import { senderFault } from './sender-fault.js';
import type { SettingsFieldsProps } from './settings-fields.js';

type Row = AccountValues['senders'][number];

/** Another sender where a country's carriers want one: a row for each. */
export function SendersByCountry({
  provider,
  values,
  errors,
  onChange,
  countries,
}: SettingsFieldsProps & { countries: readonly { value: string; label: string }[] }) {
  const { senders } = values;
  const put = (at: number, more: Partial<Row>): void =>
    onChange({ senders: senders.map((row, index) => (index === at ? { ...row, ...more } : row)) });
  const offered =
    values.countries.length > 0 ? countries.filter(({ value }) => values.countries.includes(value)) : countries;
  return (
    <FormSection title={t('provider.senders')} description={t('provider.sendersHint')}>
      {senders.map((row, at) => {
        const taken = new Set(senders.filter((_, index) => index !== at).map(({ country }) => country));
        const path = `settings.senders.${row.country}`;
        const where = row.country ? countryName(row.country) : t('provider.row', { at: at + 1 });
        return (
          <Group key={at} gap="sm" align="flex-start" wrap="nowrap">
            <Select
              aria-label={t('provider.countryOf', { where })}
              placeholder={t('settings.country')}
              data={offered.filter(({ value }) => !taken.has(value))}
              searchable
              allowDeselect={false}
              flex={1}
              value={row.country || null}
              onChange={(country) => country && put(at, { country })}
            />
            <TextInput
              aria-label={t('provider.senderOf', { where })}
              placeholder={t('settings.senderId')}
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              flex={1}
              value={row.sender}
              error={
                errors[path] ?? (row.country ? senderFault(provider, row.sender.trim(), [row.country]) : undefined)
              }
              onChange={(event) => put(at, { sender: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('provider.dropSender', { where })}
              onClick={() => onChange({ senders: senders.filter((_, index) => index !== at) })}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange({ senders: [...senders, { country: '', sender: '' }] })}
        >
          {t('provider.addSender')}
        </Button>
      </Group>
    </FormSection>
  );
}
