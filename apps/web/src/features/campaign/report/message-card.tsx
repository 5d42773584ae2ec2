import { Text } from '@mantine/core';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';
import classes from './report.module.css';

/** The text as it was written. */
export function MessageCard({ campaign: { message, senderId, offerEndsAt } }: { campaign: Campaign }) {
  return (
    <Section
      title={t('campaign.text')}
      {...(senderId !== null && { description: t('campaign.from', { sender: senderId }) })}
    >
      <Text component="div" className={classes['text'] ?? ''}>
        {message}
      </Text>
      {offerEndsAt !== null && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('campaign.offerEnds')}
        </Text>
      )}
    </Section>
  );
}
