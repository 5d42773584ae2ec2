import type { Schemas } from '@dinnerbell/api-client';
import { Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { Count } from '../../components/ui/figures.js';
import { Section } from '../../components/ui/section.js';
import { t } from '../../words/t.js';

const SHOWN = 5;

/** Why texts did not arrive, in plain words, the most frequent first. */
export function FailureList({ causes }: { causes: readonly Schemas['CauseView'][] | undefined }) {
  const most = Math.max(...(causes ?? []).map((cause) => cause.recipients), 1);
  return (
    <Section title={t('insight.failures')}>
      {causes === undefined && <Skeleton height={64} />}
      {causes?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('insight.noFailures')}
        </Text>
      )}
      <Stack gap="md">
        {causes?.slice(0, SHOWN).map(({ code, text, recipients, paid }) => (
          <div key={`${code}${text}${paid}`}>
            <Group justify="space-between" wrap="nowrap" gap="md" align="flex-start">
              <Text size="sm" fw={500}>
                {text}
              </Text>
              <Text size="sm" fw={600} component="div">
                <Count value={recipients} />
              </Text>
            </Group>
            <Progress value={(recipients / most) * 100} color="crimson.4" size={5} mt={5} aria-hidden />
            <Text size="xs" c="dimmed" mt={3}>
              {paid ? t('insight.failurePaid') : t('insight.failureFree')}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
