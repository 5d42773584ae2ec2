import type { Schemas } from '@dinnerbell/api-client';
import { Badge, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Countdown, Moment } from '../../components/ui/moment.js';
import { Section } from '../../components/ui/section.js';
import { t } from '../../words/t.js';

/** What goes out next, and in how long. */
export function UpcomingList({ upcoming }: { upcoming: readonly Schemas['UpcomingView'][] | undefined }) {
  return (
    <Section title={t('insight.upcoming')}>
      {upcoming === undefined && <Skeleton height={64} />}
      {upcoming?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('insight.noUpcoming')}
        </Text>
      )}
      <Stack gap="md">
        {upcoming?.map(({ id, name, scheduledAt, recipients }) => (
          <Group key={id} justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text fw={600} truncate component="div">
                <Link to="/campaigns/$campaignId" params={{ campaignId: id }} className="quiet-link">
                  {name}
                </Link>
              </Text>
              <Text size="sm" c="dimmed" component="div">
                <Moment at={scheduledAt} /> · {t('insight.guests', { count: recipients })}
              </Text>
            </div>
            <Badge color="slate" className="figures" style={{ flex: 'none' }}>
              <Countdown at={scheduledAt} />
            </Badge>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
