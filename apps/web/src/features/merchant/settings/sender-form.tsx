import { Stack, Switch, TextInput } from '@mantine/core';
import type { Schemas } from '@dinnerbell/api-client';
import type { FormEvent } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { toastDone } from '../../../components/ui/toast.js';
import { useFocusFault } from '../../../components/ui/use-focus-fault.js';
import { useKeptForm } from '../../../lib/drafts/use-kept-form.js';
import { useMerchant } from '../../../lib/session/use-session.js';
import { describeFields } from '../../../words/describe-problem.js';
import { t } from '../../../words/t.js';
import { useEditSettings } from '../api/edit-settings.js';
import { nameFields } from './name-fields.js';
import { SaveBar } from './save-bar.js';
import { SenderIdField } from './sender-id-field.js';
import { SendingHours } from './sending-hours.js';
import { TextSample } from './text-sample.js';

/** Sender, name, opt-out line, links and hours: one form, one button. */
export function SenderForm({ settings }: { settings: Schemas['SettingsView'] }) {
  const { country } = useMerchant();
  const { senderId, brandName, optOutLine, shortenLinks, sendingHours, linkBase } = settings;
  const stored = { senderId, brandName, optOutLine, shortenLinks, sendingHours };
  const { values, changes, put, undo, sent } = useKeptForm('settings-sender', stored);
  const edit = useEditSettings();
  const form = useFocusFault(edit.error);
  const errors = describeFields(edit.error);
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
      <Stack gap="lg">
        <ProblemAlert error={edit.error} />
        <Section title={t('settings.from')} description={t('settings.senderIdHint')}>
          <SenderIdField
            value={values.senderId}
            country={country}
            error={errors['senderId']}
            onChange={(value) => put({ senderId: value })}
          />
        </Section>
        <Section title={t('settings.frame')} description={t('settings.frameHint')}>
          <Stack gap="md">
            <TextInput
              label={t('settings.brandName')}
              description={t('settings.brandNameHint')}
              required
              withAsterisk={false}
              maxLength={60}
              value={values.brandName}
              error={errors['brandName']}
              onChange={(event) => put({ brandName: event.currentTarget.value })}
            />
            <TextInput
              label={t('settings.optOutLine')}
              description={t('settings.optOutLineHint')}
              required
              withAsterisk={false}
              maxLength={120}
              value={values.optOutLine}
              error={errors['optOutLine']}
              onChange={(event) => put({ optOutLine: event.currentTarget.value })}
            />
            <Switch
              label={t('settings.shortenLinks')}
              description={t(linkBase === null ? 'settings.shortenOff' : 'settings.shortenHint')}
              disabled={linkBase === null}
              checked={values.shortenLinks && linkBase !== null}
              onChange={(event) => put({ shortenLinks: event.currentTarget.checked })}
            />
            <TextSample
              brandName={values.brandName}
              optOutLine={values.optOutLine}
              linkBase={values.shortenLinks ? linkBase : null}
            />
          </Stack>
        </Section>
        <Section title={t('settings.hours')} description={t('settings.hoursHint')}>
          <SendingHours
            value={values.sendingHours}
            errors={errors}
            onChange={(hours) => put({ sendingHours: hours })}
          />
        </Section>
        <SaveBar changed={changes !== undefined} busy={edit.isPending} onUndo={() => (undo(), edit.reset())} />
      </Stack>
    </form>
  );
}
