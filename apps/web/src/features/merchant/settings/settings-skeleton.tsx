import { Card, Skeleton, Stack } from '@mantine/core';
import { t } from '../../../words/t.js';

/** Stands in for a form that is on its way. */
export function SettingsSkeleton({ fields = 3 }: { fields?: number }) {
  return (
    <Card aria-busy aria-label={t('common.loading')} role="status">
      <Stack gap="lg">
        {Array.from({ length: fields }, (_, at) => (
          <Stack key={at} gap={8}>
            <Skeleton height={14} width={120} />
            <Skeleton height={36} />
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
