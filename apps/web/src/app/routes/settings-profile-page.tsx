import { Button, Stack } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { PageHeader } from '../../components/ui/page-header.js';
import { PasswordForm } from '../../features/merchant/settings/password-form.js';
import { ProfileSettings } from '../../features/merchant/settings/profile-settings.js';
import { SessionList } from '../../features/merchant/settings/session-list.js';
import { logOut } from '../../lib/session/log-out.js';
import { t } from '../../words/t.js';

/** The restaurant, its password, and where it is logged in. */
export function SettingsProfilePage() {
  return (
    <>
      <PageHeader
        title={t('settings.profile')}
        description={t('settings.profileQuestion')}
        actions={
          <Button variant="default" leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void logOut()}>
            {t('settings.logOut')}
          </Button>
        }
      />
      <Stack gap="lg">
        <ProfileSettings />
        <PasswordForm />
        <SessionList />
      </Stack>
    </>
  );
}
