import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DoorCard } from '../../features/merchant/door-card.js';
import { ForgotForm } from '../../features/merchant/forgot-form.js';
import { configQuery } from '../../lib/api/config.js';
import { t } from '../../words/t.js';

/** A link to a new password, by mail. */
export function ForgotPage() {
  const { data: config } = useQuery(configQuery);
  const foot = (
    <Anchor component={Link} to="/log-in" size="sm" fw={600}>
      {t('merchant.backToLogIn')}
    </Anchor>
  );
  return (
    <DoorCard title={t('merchant.forgotTitle')} description={t('merchant.forgotHint')} foot={foot}>
      <ForgotForm mailUrl={config?.mailUrl} />
    </DoorCard>
  );
}
