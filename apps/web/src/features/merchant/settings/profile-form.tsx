import { Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { Schemas } from '@dinnerbell/api-client';
import { type FormEvent, useMemo } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { toastDone } from '../../../components/ui/toast.js';
import { useFocusFault } from '../../../components/ui/use-focus-fault.js';
import { useKeptForm } from '../../../lib/drafts/use-kept-form.js';
import { countryName } from '../../../lib/format/countries.js';
import { formatDate } from '../../../lib/format/dates.js';
import { formatPhone } from '../../../lib/format/phone.js';
import { useNow } from '../../../lib/format/use-now.js';
import { listZones } from '../../../lib/format/zones.js';
import { describeFields } from '../../../words/describe-problem.js';
import { t } from '../../../words/t.js';
import { useEditProfile } from '../api/edit-profile.js';
import { nameFields } from './name-fields.js';
import { SaveBar } from './save-bar.js';

/** Name, phone and zone; country and e-mail are shown, for other things hang on them. */
export function ProfileForm({ profile }: { profile: Schemas['MerchantView'] }) {
  const { name, timezone, country, email } = profile;
  const stored = { name, phone: formatPhone(profile.phone), timezone };
  const { values, changes, put, undo, sent } = useKeptForm('settings-profile', stored);
  const edit = useEditProfile();
  const form = useFocusFault(edit.error);
  const errors = describeFields(edit.error);
  const zones = useMemo(listZones, []);
  const now = useNow(15_000);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!changes) return;
    edit.mutate(changes, {
      onSuccess: () => {
        sent(changes);
        toastDone(t('settings.savedWhat', { what: nameFields(Object.keys(changes)) }));
      },
    });
  };
  return (
    <form ref={form} onSubmit={save}>
      <Section title={t('settings.restaurant')} description={t('settings.restaurantHint')}>
        <Stack gap="md">
          <ProblemAlert error={edit.error} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput
              label={t('settings.name')}
              autoComplete="organization"
              required
              withAsterisk={false}
              maxLength={255}
              value={values.name}
              error={errors['name']}
              onChange={(event) => put({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('settings.phone')}
              type="tel"
              autoComplete="tel"
              required
              withAsterisk={false}
              maxLength={40}
              value={values.phone}
              error={errors['phone']}
              onChange={(event) => put({ phone: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Select
            label={t('settings.zone')}
            description={t('settings.zoneNow', { time: formatDate(now, 'time', { zone: values.timezone }) })}
            data={zones}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('settings.noZone')}
            value={values.timezone}
            error={errors['timezone']}
            onChange={(zone) => zone && put({ timezone: zone })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <Shown label={t('settings.country')} value={countryName(country)} />
            <Shown label={t('settings.email')} value={email} />
          </SimpleGrid>
          <SaveBar changed={changes !== undefined} busy={edit.isPending} onUndo={() => (undo(), edit.reset())} />
        </Stack>
      </Section>
    </form>
  );
}

function Shown({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Text size="sm" fw={550}>
        {label}
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{value}</Text>
    </div>
  );
}
