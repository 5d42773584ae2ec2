import { Group, Progress, Text } from '@mantine/core';
import { formatShare } from '../../lib/format/numbers.js';
import { t } from '../../words/t.js';

interface ShareBarProps {
  /** What it is a share of, for screen readers. */
  label: string;
  /** 0 to 1; nothing to tell yet while `undefined`. */
  share: number | undefined;
  color?: string;
}

/** A share as a small bar with its figure. */
export function ShareBar({ label, share, color = 'bottle' }: ShareBarProps) {
  if (share === undefined) return <span>{t('common.none')}</span>;
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Progress.Root size={6} w={64} style={{ flex: 'none' }}>
        <Progress.Section value={share * 100} color={color} aria-label={label} />
      </Progress.Root>
      <Text size="sm" className="figures" miw="3.4em" ta="right">
        {formatShare(share)}
      </Text>
    </Group>
  );
}
