import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DoorCard } from '../../features/merchant/door-card.js';
import { ResetForm } from '../../features/merchant/reset-form.js';
import { leaveSession } from '../../lib/session/leave-session.js';
import { t } from '../../words/t.js';

/** The token stands behind `#`, which no server and no log ever sees; it leaves the address bar at once. */
function takeToken(): string | undefined {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? undefined;
  if (token !== undefined) window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

/** Where the link of the mail leads. */
export function ResetPage() {
  const [token] = useState(takeToken);
  const [done, setDone] = useState(false);
  const finish = (): void => {
    // The API has ended every session, this browser's too.
    leaveSession('over');
    setDone(true);
  };
  if (done) {
    return (
      <DoorCard title={t('merchant.passwordSet')} description={t('merchant.passwordSetHint')}>
        <Button component={Link} to="/log-in" size="md" fullWidth>
          {t('merchant.logIn')}
        </Button>
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t('merchant.resetTitle')} description={token && t('merchant.resetHint')}>
      {token ? (
        <ResetForm token={token} onDone={finish} />
      ) : (
        <Stack gap="sm">
          <Text>{t('merchant.linkBroken')}</Text>
          <Anchor component={Link} to="/forgot">
            {t('merchant.anotherLink')}
          </Anchor>
        </Stack>
      )}
    </DoorCard>
  );
}
