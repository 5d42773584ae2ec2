import { IconChevronLeft } from '@tabler/icons-react';
import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { t } from '../../words/t.js';
import classes from './settings.module.css';
import { SETTINGS_SECTIONS } from './settings-sections.js';
import { useIsPhone } from './use-is-phone.js';

/** The sections beside the one that is open; on a phone a way back to their list. */
export function SettingsPage() {
  const isPhone = useIsPhone();
  const isList = Boolean(useMatchRoute()({ to: '/settings' }));
  return (
    <div className={classes['frame']}>
      {isPhone ? !isList && <WayBack /> : <SideList />}
      <div className={classes['section']}>
        <Outlet />
      </div>
    </div>
  );
}

function WayBack() {
  return (
    <Link to="/settings" className={classes['back'] ?? ''}>
      <IconChevronLeft size={18} aria-hidden />
      {t('settings.title')}
    </Link>
  );
}

function SideList() {
  return (
    <nav aria-label={t('settings.title')} className={classes['side']}>
      {SETTINGS_SECTIONS.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes['link'] ?? ''}>
          <Icon size={18} stroke={1.7} aria-hidden />
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
