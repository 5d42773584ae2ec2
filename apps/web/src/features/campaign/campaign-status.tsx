import type { CampaignStatus as Status } from '@dinnerbell/domain';
import { StatusBadge, type Tone } from '../../components/ui/status-badge.js';
import { t } from '../../words/t.js';

const TONES: Record<Status, Tone> = {
  Draft: 'neutral',
  Scheduled: 'info',
  Sending: 'live',
  Paused: 'warn',
  Sent: 'good',
  Failed: 'bad',
  Cancelled: 'neutral',
};

/** How a campaign stands, in the restaurant's words. */
export function CampaignStatus({ status }: { status: Status }) {
  return <StatusBadge tone={TONES[status]}>{t(`campaign.status${status}`)}</StatusBadge>;
}
