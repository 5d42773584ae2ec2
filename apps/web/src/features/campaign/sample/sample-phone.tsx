import { Paper, Text } from '@mantine/core';
import { t } from '../../../words/t.js';
import classes from './sample-phone.module.css';
import { SAMPLE_GUESTS } from './sample-guests.js';

interface SamplePhoneProps {
  message: string;
  brandName: string;
  optOutLine: string;
}

/** What the first sample guest will read. */
export function SamplePhone({ message, brandName, optOutLine }: SamplePhoneProps) {
  const { name } = SAMPLE_GUESTS[0].fields;
  const text = message.replace(/\{\{\s*name\s*(\|[^}]*)?\}\}/g, name);
  return (
    <figure className={classes['phone']} aria-label={t('campaign.samplePreview', { name })}>
      <Text size="xs" c="dimmed" ta="center" mb="md">
        {t('campaign.samplePreview', { name })}
      </Text>
      <Paper className={classes['bubble']}>
        <span className={classes['frame']}>{brandName}: </span>
        {text}
        {'\n'}
        <span className={classes['frame']}>{optOutLine}</span>
      </Paper>
    </figure>
  );
}
