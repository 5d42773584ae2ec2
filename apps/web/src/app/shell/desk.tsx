import { ActionIcon, AppShell, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { Bell, Wordmark } from '../../components/ui/logo.js';
import { useSession } from '../../lib/session/use-session.js';
import { t } from '../../words/t.js';
import { useLiveFeed } from '../live/use-live-feed.js';
import { AccountMenu } from './account-menu.js';
import { CreditBalance } from './credit-balance.js';
import { MainNavigation } from './main-navigation.js';
import classes from './shell.module.css';
import { useSessionEnd } from './use-session-end.js';

/** The merchant's desk: rooms, credits, the main button, and the page. */
export function Desk() {
  useSessionEnd();
  useLiveFeed();
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  if (useSession().state !== 'in') return null;
  return (
    <AppShell
      layout="alt"
      header={{ height: 60 }}
      navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: 62, collapsed: !isPhone }}
      padding={0}
      transitionDuration={0}
    >
      <a href="#main" className={classes['skip']}>
        {t('shell.skip')}
      </a>
      <AppShell.Navbar className={classes['navbar']} component="div">
        {!isPhone && (
          <MainNavigation form="column">
            <Link to="/" className={classes['home'] ?? ''}>
              <Wordmark />
            </Link>
          </MainNavigation>
        )}
      </AppShell.Navbar>
      <AppShell.Header className={classes['header']}>
        {isPhone && (
          <Link to="/" aria-label={t('common.appName')} className={classes['bell'] ?? ''}>
            <Bell size={32} />
          </Link>
        )}
        <div className={classes['tools']}>
          <CreditBalance />
          {isPhone ? (
            <ActionIcon component={Link} to="/campaigns/new" size={36} radius="md" aria-label={t('shell.newCampaign')}>
              <IconPlus size={20} aria-hidden />
            </ActionIcon>
          ) : (
            <Button component={Link} to="/campaigns/new" leftSection={<IconPlus size={16} stroke={2.2} aria-hidden />}>
              {t('shell.newCampaign')}
            </Button>
          )}
          <AccountMenu />
        </div>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} className={classes['main']}>
        <div className={classes['page']}>
          <Outlet />
        </div>
      </AppShell.Main>
      {isPhone && (
        <AppShell.Footer className={classes['footer']} component="div">
          <MainNavigation form="bar" />
        </AppShell.Footer>
      )}
    </AppShell>
  );
}
