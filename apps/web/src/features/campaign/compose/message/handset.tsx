import { Text } from '@mantine/core';
import { t } from '../../../../words/t.js';
import classes from './handset.module.css';

interface HandsetProps {
  sender: string;
  text: string;
}

/** A phone with one message in it. */
export function Handset({ sender, text }: HandsetProps) {
  return (
    <div className={classes['phone']}>
      <div className={classes['screen']}>
        <div className={classes['head']}>
          <span className={classes['face']} aria-hidden>
            {sender.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 1) || '#'}
          </span>
          <Text size="xs" fw={600} truncate>
            {sender}
          </Text>
        </div>
        <Text size="xs" ta="center" className={classes['day'] ?? ''}>
          {t('compose.today')}
        </Text>
        <p className={classes['bubble']} data-preview>
          {text}
        </p>
      </div>
    </div>
  );
}
