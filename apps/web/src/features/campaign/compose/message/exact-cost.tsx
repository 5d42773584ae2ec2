import { Group, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { ProblemAlert } from '../../../../components/ui/problem-alert.js';
import { t } from '../../../../words/t.js';
import { estimateQuery } from '../api/estimate.js';
import { creditsEach } from '../shell/credits-each.js';
import classes from './message-step.module.css';

/** The API counts every guest; a long list is not counted at every pause. */
const PAUSE_MS = 600;
const LONG_PAUSE_MS = 3000;
const LONG_LIST = 50_000;

interface ExactCostProps {
  campaignId: string;
  total: number;
  message: string;
}

/** What all guests cost together, as the API counts it, by how many parts they take. */
export const ExactCost = memo(function ExactCost({ campaignId, total, message }: ExactCostProps) {
  const [settled] = useDebouncedValue(message, total > LONG_LIST ? LONG_PAUSE_MS : PAUSE_MS);
  const enabled = total > 0 && settled.trim() !== '';
  const { data, error, isFetching } = useQuery({ ...estimateQuery(campaignId, total, settled), enabled });
  if (total === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('compose.exactNobody')}
      </Text>
    );
  if (error && !data) return <ProblemAlert error={error} />;
  if (!data)
    return (
      <Text size="sm" c="dimmed">
        {t('compose.exactCounting')}
      </Text>
    );
  const fresh = settled === message && !isFetching;
  return (
    <div className={classes['exact']} aria-busy={!fresh}>
      <Group gap="xs" wrap="nowrap">
        <Text fw={600} className="figures">
          {t('compose.exact', {
            recipients: t('compose.guestsCount', { count: data.recipients }),
            credits: t('common.credits', { count: data.credits }),
          })}
        </Text>
        {!fresh && <Loader size={14} aria-hidden />}
      </Group>
      {data.breakdown.length > 1 && (
        <ul className={classes['rows']}>
          {data.breakdown.map((row) => (
            <li key={`${row.segments} ${row.encoding}`}>
              <Text size="sm" c="dimmed" className="figures">
                {t('compose.exactRow', {
                  recipients: t('compose.guestsCount', { count: row.recipients }),
                  credits: creditsEach([row]),
                })}
                {row.why && ` — ${row.why}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});
