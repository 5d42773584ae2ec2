import { Anchor } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { DoorCard } from '../../features/merchant/door-card.js';
import { SignUpForm } from '../../features/merchant/sign-up-form.js';
import { t } from '../../words/t.js';

/** Opens an account; the first steps wait on the dashboard. */
export function SignUpPage() {
  const router = useRouter();
  const foot = (
    <>
      {t('merchant.haveAccount')}{' '}
      <Anchor component={Link} to="/log-in" size="sm" fw={600}>
        {t('merchant.logIn')}
      </Anchor>
    </>
  );
  return (
    <DoorCard title={t('merchant.signUpTitle')} description={t('merchant.signUpHint')} foot={foot}>
      <SignUpForm onDone={() => void router.navigate({ to: '/', replace: true })} />
    </DoorCard>
  );
}
