import { Alert, Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { ApiProblem } from '@dinnerbell/api-client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { describeProblem } from '../../../words/describe-problem.js';
import { t } from '../../../words/t.js';
import type { AddSources } from './add-sources.js';
import { ChooseColumns } from './choose-columns.js';
import type { GuestSource } from './guest-source.js';

interface SourceProgressProps {
  source: GuestSource;
  add: AddSources;
}

/** A file on its way, or what kept it from arriving. */
export function SourceProgress({ source, add }: SourceProgressProps) {
  if (source.state === 'failed') return <Failed source={source} add={add} />;
  const { name, state, progress, report } = source;
  const percent = Math.round(progress * 100);
  return (
    <Card aria-busy>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Text fw={600} truncate role="status">
          {state === 'uploading' ? t('audience.uploading', { name }) : t('audience.reading', { name })}
        </Text>
        <Button variant="subtle" color="gray" c="inherit" size="xs" onClick={() => add.callOff()}>
          {t('audience.callOff')}
        </Button>
      </Group>
      <Progress
        value={state === 'uploading' ? percent : 100}
        animated={state === 'reading'}
        size="lg"
        aria-label={t('audience.uploading', { name })}
      />
      <Text size="sm" c="dimmed" mt={6} className="figures">
        {report ? t('audience.readingRows', { count: report.rows }) : `${percent} %`}
      </Text>
    </Card>
  );
}

function Failed({ source, add }: SourceProgressProps) {
  const { name, error, report, key, file, guests } = source;
  const { title, hint } = describeProblem(error ?? failureOf(report));
  const asksColumn = error instanceof ApiProblem && error.code === 'phone_column_missing';
  if (asksColumn && source.choices) {
    return (
      <Card>
        <ChooseColumns
          title={t('audience.whichColumn')}
          intro={t('audience.whichColumnHint')}
          source={source}
          onApply={(choices) => add.retryWith(key, choices)}
        />
      </Card>
    );
  }
  return (
    <Alert
      role="alert"
      color="crimson"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('audience.uploadFailed', { name })}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {title}. {hint} {t('audience.nothingKept')}
        </Text>
        <Group gap="xs">
          {(file || guests) && (
            <Button variant="default" size="xs" onClick={() => add.retry(key)}>
              {t('common.retry')}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={() => add.forget(key)}>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** An import that failed after it had begun says why in its report. */
const failureOf = (report: GuestSource['report']): unknown =>
  report?.failure ? new ApiProblem(422, undefined, report.failure.detail, [], undefined, {}) : undefined;
