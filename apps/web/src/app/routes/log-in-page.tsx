import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { DoorCard } from '../../features/merchant/door-card.js';
import { LogInForm } from '../../features/merchant/log-in-form.js';
import { t } from '../../words/t.js';

/** Who is there? */
export function LogInPage() {
  const router = useRouter();
  const { back } = useSearch({ from: '/door/log-in' });
  return (
    <DoorCard
      title={t('merchant.welcomeBack')}
      foot={
        <>
          {t('merchant.newHere')}{' '}
          <Anchor component={Link} to="/sign-up" size="sm" fw={600}>
            {t('merchant.signUp')}
          </Anchor>
        </>
      }
    >
      <Stack gap="md">
        {back !== undefined && back !== '/' && <Text size="sm">{t('merchant.logInToGoOn')}</Text>}
        <LogInForm onDone={() => void router.navigate({ href: back ?? '/', replace: true })} />
      </Stack>
    </DoorCard>
  );
}
