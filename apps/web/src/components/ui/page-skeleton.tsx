import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { t } from '../../words/t.js';

/** What stands in while a page is on its way. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" aria-busy aria-label={t('common.loading')} role="status">
      <Skeleton height={34} width={240} />
      <SimpleGrid cols={{ base: 2, md: 4 }}>
        {[0, 1, 2, 3].map((at) => (
          <Skeleton key={at} height={112} radius="lg" />
        ))}
      </SimpleGrid>
      <Skeleton height={280} radius="lg" />
    </Stack>
  );
}
