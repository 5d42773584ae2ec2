import { Stack, Switch, Text } from '@mantine/core';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { toastDone, toastProblem } from '../../../components/ui/toast.js';
import { useMerchant } from '../../../lib/session/use-session.js';
import { t } from '../../../words/t.js';
import { type Notifications, useEditNotifications } from '../api/edit-notifications.js';
import { useSettings } from '../api/settings.js';
import { LowMark } from './low-mark.js';
import { SettingsSkeleton } from './settings-skeleton.js';

const CAMPAIGN = [
  { name: 'campaignDone', label: 'settings.tellDone', hint: 'settings.tellDoneHint' },
  { name: 'campaignFailed', label: 'settings.tellFailed', hint: 'settings.tellFailedHint' },
  { name: 'campaignPaused', label: 'settings.tellPaused', hint: 'settings.tellPausedHint' },
] as const;
const PAYMENTS = [{ name: 'payments', label: 'settings.tellPayments', hint: 'settings.tellPaymentsHint' }] as const;
const LOW = [{ name: 'lowCredits', label: 'settings.tellLow', hint: 'settings.tellLowHint' }] as const;

type Row = (typeof CAMPAIGN | typeof PAYMENTS | typeof LOW)[number];

/** What is told by mail. A switch counts at once. */
export function NotificationSettings() {
  const { email } = useMerchant();
  const { data, error, refetch } = useSettings();
  const edit = useEditNotifications();
  if (!data) {
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <SettingsSkeleton fields={4} />;
  }
  const { notifications } = data;
  const change = (wish: Partial<Notifications>, told: string): void =>
    edit.mutate(wish, { onSuccess: () => toastDone(told), onError: toastProblem });
  const row = ({ name, label, hint }: Row) => (
    <Switch
      key={name}
      label={t(label)}
      description={t(hint)}
      checked={notifications[name]}
      onChange={(event) => {
        const on = event.currentTarget.checked;
        change({ [name]: on }, t(on ? 'settings.nowTold' : 'settings.nowQuiet', { what: t(label) }));
      }}
    />
  );
  return (
    <Stack gap="lg">
      <Text>{t('settings.mailTo', { email })}</Text>
      <Section title={t('settings.tellCampaigns')}>
        <Stack gap="lg">{CAMPAIGN.map(row)}</Stack>
      </Section>
      <Section title={t('settings.tellMoney')}>
        <Stack gap="lg">
          {LOW.map(row)}
          {notifications.lowCredits && <LowMark stored={notifications.lowCreditsBelow} />}
          {PAYMENTS.map(row)}
        </Stack>
      </Section>
      <Text size="sm" c="dimmed">
        {t('settings.alwaysTold')}
      </Text>
    </Stack>
  );
}
