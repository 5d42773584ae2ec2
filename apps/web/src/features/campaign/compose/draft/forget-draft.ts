import { dropDraft } from '../../../../lib/drafts/draft-store.js';

/** Drops all that this browser kept of a campaign that has been scheduled. */
export function forgetDraft(campaignId: string): void {
  for (const kind of ['campaign', 'start', 'guests']) dropDraft(`${kind}:${campaignId}`);
}
