import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLatestCampaigns } from '../../features/campaign/api/latest-campaigns.js';
import { SampleBanner } from '../../features/campaign/sample/sample-banner.js';
import { isSample } from '../../features/campaign/sample/sample-guests.js';
import { TrySampleButton } from '../../features/campaign/sample/try-sample-button.js';
import { useProfile } from '../../features/merchant/api/profile.js';
import { useSettings } from '../../features/merchant/api/settings.js';
import { SetupChecklist, type SetupStep } from '../../features/merchant/setup-checklist.js';
import { useHasTexted } from '../../features/sms/api/text-myself.js';
import { TextMyselfButton } from '../../features/sms/text-myself-button.js';
import { configQuery } from '../../lib/api/config.js';
import { formatPhone } from '../../lib/format/phone.js';
import { t } from '../../words/t.js';

/** Whether it is known which steps are left: before that nothing below them should stand, for it would jump. */
export function useFirstStepsKnown(): boolean {
  const asked = [useLatestCampaigns(), useProfile(), useSettings(), useHasTexted(), useQuery(configQuery)];
  return asked.every(({ isPending }) => !isPending);
}

/** Until the first campaign is out: what to do, and what of it is done. Nothing is shown before all is known. */
export function FirstSteps() {
  const { data: latest } = useLatestCampaigns();
  const { data: profile } = useProfile();
  const { data: settings } = useSettings();
  const { data: hasTexted } = useHasTexted();
  const { data: config } = useQuery(configQuery);
  if (!latest || !profile || !settings || hasTexted === undefined || !config) return null;
  if (latest.items.some(({ status }) => status !== 'Draft' && status !== 'Cancelled')) return null;
  const sample = latest.items.find((campaign) => campaign.status === 'Draft' && isSample(campaign));
  const link = (to: '/settings' | '/billing' | '/campaigns/new', words: string, main = false) => (
    <Button component={Link} to={to} variant={main ? 'filled' : 'default'}>
      {words}
    </Button>
  );
  const steps: SetupStep[] = [
    {
      id: 'brand',
      title: t('merchant.stepBrand'),
      hint: t('merchant.stepBrandHint', { brand: settings.brandName }),
      done: settings.senderId !== null || settings.brandName !== profile.name,
      action: link('/settings', t('merchant.stepBrandDo')),
    },
    {
      id: 'credits',
      title: t('merchant.stepCredits'),
      hint: t('merchant.stepCreditsHint'),
      done: profile.smsCredits + profile.smsCreditsHeld > 0,
      action: link('/billing', t('shell.addCredits')),
    },
    {
      id: 'test',
      title: t('merchant.stepTest'),
      hint: t('merchant.stepTestHint', { phone: formatPhone(profile.phone) }),
      done: hasTexted,
      action: <TextMyselfButton phone={profile.phone} />,
    },
    {
      id: 'campaign',
      title: t('merchant.stepCampaign'),
      hint: config.handsetsUrl ? t('merchant.stepSampleHint') : t('merchant.stepCampaignHint'),
      done: false,
      action:
        config.handsetsUrl && !sample ? <TrySampleButton /> : link('/campaigns/new', t('shell.newCampaign'), true),
    },
  ];
  return (
    <>
      {sample && <SampleBanner campaign={sample} />}
      <SetupChecklist steps={steps} />
    </>
  );
}
