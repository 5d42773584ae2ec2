import { Card, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, Navigate } from '@tanstack/react-router';
import { PageHeader } from '../../components/ui/page-header.js';
import { t } from '../../words/t.js';
import classes from './settings.module.css';
import { SETTINGS_SECTIONS } from './settings-sections.js';
import { useIsPhone } from './use-is-phone.js';

/** The list of sections on a phone; where they stand at the side anyway, the first of them. */
export function SettingsIndexPage() {
  if (!useIsPhone()) return <Navigate to="/settings/sender" replace />;
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Card component="nav" padding={0} aria-label={t('settings.title')}>
        <ul className={classes['list']}>
          {SETTINGS_SECTIONS.map(({ to, label, hint, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes['row'] ?? ''}>
                <Icon size={20} stroke={1.7} aria-hidden />
                <span>
                  <Text component="span" fw={600} display="block">
                    {t(label)}
                  </Text>
                  <Text component="span" size="sm" c="dimmed">
                    {t(hint)}
                  </Text>
                </span>
                <IconChevronRight size={18} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
