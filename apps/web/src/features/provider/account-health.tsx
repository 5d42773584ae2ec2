import { StatusBadge, type Tone } from '../../components/ui/status-badge.js';
import { t, type WordKey } from '../../words/t.js';
import type { Account } from './api/accounts.js';

const STATES = {
  ok: ['good', 'provider.works'],
  failing: ['bad', 'provider.failing'],
  unknown: ['neutral', 'provider.unused'],
} as const satisfies Record<Account['health']['state'], readonly [Tone, WordKey]>;

/** How an account has been answering, in one word. */
export function AccountHealth({ account: { enabled, health } }: { account: Pick<Account, 'enabled' | 'health'> }) {
  if (!enabled) return <StatusBadge tone="neutral">{t('provider.off')}</StatusBadge>;
  const [tone, words] = STATES[health.state];
  return <StatusBadge tone={tone}>{t(words)}</StatusBadge>;
}
