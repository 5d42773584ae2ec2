import { Group, Text } from '@mantine/core';
import { t } from '../../words/t.js';

/** The bell on the counter. */
export function Bell({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#1d5f4a" />
      <path d="M6.5 21.5a9.5 9.5 0 0 1 19 0z" fill="#e6b655" />
      <rect x="5" y="23" width="22" height="2.6" rx="1.3" fill="#fbf8f3" />
      <circle cx="16" cy="9.4" r="2.1" fill="#e6b655" />
    </svg>
  );
}

/** Bell and name. */
export function Wordmark() {
  return (
    <Group gap={10} wrap="nowrap">
      <Bell />
      <Text component="span" fw={700} fz={18} style={{ letterSpacing: '-0.02em' }}>
        {t('common.appName')}
      </Text>
    </Group>
  );
}
