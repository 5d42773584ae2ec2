import { wallTimeOf } from '@dinnerbell/domain';
import { keepDraft, readDraft } from '../../../../lib/drafts/draft-store.js';
import { NOW, type StartChoice } from './start-choice.js';

const nameOf = (campaignId: string): string => `start:${campaignId}`;

/** The start that was chosen: here, or, of a scheduled campaign, the one it has. The API keeps no time with a draft: it would schedule it. */
export function startOf(campaign: { id: string; scheduledAt: string | null; timezone: string }): StartChoice {
  return readDraft<StartChoice>(nameOf(campaign.id)) ?? scheduledStart(campaign);
}

export function scheduledStart({
  scheduledAt,
  timezone,
}: {
  scheduledAt: string | null;
  timezone: string;
}): StartChoice {
  if (scheduledAt === null) return NOW;
  const [date = '', time = ''] = wallTimeOf(new Date(scheduledAt), timezone).split('T');
  return { mode: 'at', date, time };
}

export const keepStart = (campaignId: string, start: StartChoice): void => keepDraft(nameOf(campaignId), start);
