import { Card, Group, Skeleton, Text } from '@mantine/core';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface Change {
  /** As it is written: `+2.1 points`. */
  text: string;
  direction: 'up' | 'down' | 'same';
  /** Whether that is good news. */
  mood: 'good' | 'bad' | 'neutral';
}

interface StatTileProps {
  label: string;
  value: ReactNode;
  change?: Change | undefined;
  /** A quiet line below, where there is no change to tell. */
  note?: ReactNode;
  loading?: boolean;
}

const ICONS = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconArrowRight };
const COLORS = { good: 'bottle', bad: 'crimson', neutral: 'dimmed' };

/** One figure, what it is, and how it moved. */
export function StatTile({ label, value, change, note, loading = false }: StatTileProps) {
  const Icon = ICONS[change?.direction ?? 'same'];
  const tint = COLORS[change?.mood ?? 'neutral'];
  return (
    <Card component="section" aria-label={label} aria-busy={loading}>
      <Text size="sm" c="dimmed" fw={500}>
        {label}
      </Text>
      <Skeleton visible={loading} mt={6} width={loading ? 96 : undefined}>
        <Text className="figures" fz={28} fw={650} lh={1.2} style={{ letterSpacing: '-0.02em' }}>
          {value}
        </Text>
      </Skeleton>
      <Skeleton visible={loading} mt={6} width={loading ? 130 : undefined}>
        {change ? (
          <Group gap={4} wrap="nowrap" c={tint === 'dimmed' ? tint : `var(--mantine-color-${tint}-text)`}>
            <Icon size={16} stroke={2} aria-hidden />
            <Text size="sm" inherit fz="sm" className="figures">
              {change.text}
            </Text>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {note ?? '\u00a0'}
          </Text>
        )}
      </Skeleton>
    </Card>
  );
}
