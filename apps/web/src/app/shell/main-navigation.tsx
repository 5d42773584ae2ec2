import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../words/t.js';
import { NAVIGATION } from './navigation.js';
import classes from './shell.module.css';

/** The rooms: a column on a desk, a bar at the thumb on a phone. */
export function MainNavigation({ form, children }: { form: 'column' | 'bar'; children?: ReactNode }) {
  return (
    <nav aria-label={t('shell.navigation')} className={classes[form]}>
      {children}
      {NAVIGATION.map(({ to, label, icon: Icon, exact }) => (
        <Link key={to} to={to} className={classes['link'] ?? ''} activeOptions={{ exact }}>
          <Icon size={form === 'bar' ? 22 : 19} stroke={1.7} aria-hidden />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
