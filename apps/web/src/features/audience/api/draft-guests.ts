import { ask, type Schemas } from '@dinnerbell/api-client';
import { api } from '../../../lib/api/api.js';
import type { PastedGuest } from '../import/read-pasted.js';

export type AddedGuests = Schemas['AddedRecipientsView'];

/** As many as one call takes; a longer list goes up as a file. */
export const MOST_AT_ONCE = 10_000;

export const addGuests = (campaignId: string, guests: readonly PastedGuest[], key: string): Promise<AddedGuests> =>
  ask(
    api.POST('/campaigns/{id}/recipients', {
      params: { path: { id: campaignId }, header: { 'Idempotency-Key': key } },
      body: { recipients: [...guests] },
    }),
  );

export const emptyDraft = (campaignId: string): Promise<unknown> =>
  ask(api.DELETE('/campaigns/{id}/recipients', { params: { path: { id: campaignId } } }));
