import type { Campaign } from './api/campaigns.js';

/** A draft that was deleted: the API keeps it as cancelled, but nobody ever scheduled it, and nobody wants to see it again. */
export const wasThrownAway = ({ status, scheduledAt, startedAt }: Campaign): boolean =>
  status === 'Cancelled' && scheduledAt === null && startedAt === null;
