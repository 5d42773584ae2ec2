import { Badge, Box } from '@mantine/core';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad' | 'live';

const COLORS: Record<Tone, string> = {
  neutral: 'gray',
  info: 'slate',
  good: 'bottle',
  warn: 'brass',
  bad: 'crimson',
  live: 'bottle',
};

/** How something stands, in one word and a colour that never tells it alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const quiet = tone === 'neutral' ? { color: 'var(--mantine-color-text)' } : {};
  return (
    <Badge
      color={COLORS[tone]}
      size="md"
      fw={600}
      leftSection={
        <Box
          component="span"
          aria-hidden
          w={7}
          h={7}
          style={{ borderRadius: 9, background: 'currentColor', display: 'block', opacity: tone === 'live' ? 1 : 0.75 }}
        />
      }
      fz={12}
      style={{ flex: 'none', minWidth: 'max-content' }}
      styles={{ label: { ...quiet, overflow: 'visible' } }}
    >
      {children}
    </Badge>
  );
}
