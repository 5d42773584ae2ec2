import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { formatCountdown } from '../../lib/format/relative.js';
import { useNow } from '../../lib/format/use-now.js';
import { describeProblem } from '../../words/describe-problem.js';
import { t } from '../../words/t.js';

interface ProblemAlertProps {
  /** What was thrown; nothing is shown without one. */
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong and what to do, spoken at once by screen readers. A problem with a time to wait counts it down. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  if (!error) return null;
  const { title, hint, retryAfter, instance } = describeProblem(error);
  return (
    <Alert role="alert" color="crimson" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Text size="sm">{hint}</Text>
      {retryAfter !== undefined && <Wait key={`${title}${retryAfter}`} seconds={retryAfter} />}
      {instance && (
        <Text size="xs" mt={4} style={{ wordBreak: 'break-all' }}>
          {t('common.reference', { instance })}
        </Text>
      )}
      {onRetry && (
        <Button variant="default" size="xs" mt="sm" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </Alert>
  );
}

function Wait({ seconds }: { seconds: number }) {
  const [until] = useState(() => new Date(Date.now() + seconds * 1000));
  const time = formatCountdown(until, useNow(1000));
  return (
    <Text size="sm" mt={4} className="figures" aria-live="off">
      {time === undefined ? t('common.retryNow') : t('common.retryIn', { time })}
    </Text>
  );
}
