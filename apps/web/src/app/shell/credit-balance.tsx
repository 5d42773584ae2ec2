import { Button, Skeleton, Text, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useProfile } from '../../features/merchant/api/profile.js';
import { formatNumber } from '../../lib/format/numbers.js';
import { t } from '../../words/t.js';
import classes from './shell.module.css';

/** What is left, always in sight, and the way to more. */
export function CreditBalance() {
  const { data } = useProfile();
  return (
    <div className={classes['balance']}>
      <Skeleton visible={data === undefined} width="auto">
        <Tooltip disabled={!data?.smsCreditsHeld} label={t('shell.creditsHeld', { count: data?.smsCreditsHeld ?? 0 })}>
          <Link
            to="/billing"
            className="quiet-link"
            aria-label={t('shell.creditsLeft', { count: data?.smsCredits ?? 0 })}
          >
            <Text component="span" size="sm" fw={600} className="figures" aria-live="polite">
              {formatNumber(data?.smsCredits ?? 0)}
            </Text>
            <Text component="span" size="sm" c="dimmed" visibleFrom="xs">
              {' '}
              {t('shell.credits')}
            </Text>
          </Link>
        </Tooltip>
      </Skeleton>
      <Button
        component={Link}
        to="/billing"
        variant="light"
        color="brass"
        size="compact-sm"
        aria-label={t('shell.addCredits')}
        leftSection={<IconPlus size={14} stroke={2.4} aria-hidden />}
        className={classes['add']}
      >
        <span className={classes['wide']}>{t('shell.addCredits')}</span>
      </Button>
    </div>
  );
}
