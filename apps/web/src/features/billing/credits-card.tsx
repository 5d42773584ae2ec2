import { Button, Group, Progress, Skeleton, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Section } from '../../components/ui/section.js';
import { formatNumber } from '../../lib/format/numbers.js';
import { t } from '../../words/t.js';

interface CreditsCardProps {
  free: number | undefined;
  held: number | undefined;
  /** Below it the owner wants to hear of it; `undefined` until the settings are there. */
  lowMark: number | undefined;
}

/** What can be spent, and what is set apart. */
export function CreditsCard({ free, held = 0, lowMark }: CreditsCardProps) {
  const low = free !== undefined && lowMark !== undefined && free < lowMark;
  const share = free === undefined || free + held === 0 ? 0 : (free / (free + held)) * 100;
  return (
    <Section
      title={t('billing.creditsLeft')}
      actions={
        <Button component={Link} to="/billing" size="compact-sm" variant="default">
          {t('billing.addCredits')}
        </Button>
      }
    >
      <Skeleton visible={free === undefined}>
        <Text className="figures" fz={28} fw={650} lh={1.2} style={{ letterSpacing: '-0.02em' }}>
          {formatNumber(free ?? 0)}
        </Text>
      </Skeleton>
      <Progress value={share} color={low ? 'brass.5' : 'bottle.5'} size={6} mt={10} aria-hidden />
      <Text size="sm" c="dimmed" mt={8} className="figures">
        {held > 0 ? t('billing.heldApart', { count: held }) : t('billing.noneHeld')}
      </Text>
      {low && (
        <Group gap={6} mt={8} wrap="nowrap" align="flex-start" c="var(--mantine-color-brass-text)">
          <IconAlertCircle size={17} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <Text size="sm" inherit fz="sm">
            {t('billing.lowMark', { mark: lowMark ?? 0 })}
          </Text>
        </Group>
      )}
    </Section>
  );
}
