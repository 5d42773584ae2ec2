import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { t } from '../../words/t.js';

/** Stands in for accounts and vendors that are on their way. */
export function AccountsSkeleton() {
  return (
    <Stack gap="lg" aria-busy aria-label={t('common.loading')} role="status">
      <Skeleton height={180} radius="lg" />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {[0, 1, 2].map((at) => (
          <Skeleton key={at} height={150} radius="lg" />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
