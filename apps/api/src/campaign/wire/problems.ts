import type { DocumentedProblem } from '../../http/api-problems.js';

/** Why a campaign is not scheduled; `errors` has all that apply. */
export const SCHEDULE_REFUSED: DocumentedProblem = {
  status: 422,
  codes: [
    'no_recipients',
    'bad_placeholder',
    'unknown_placeholder',
    'empty_placeholder',
    'empty_message',
    'too_long',
    'unpriced_country',
    'scheduled_in_past',
    'scheduled_too_far',
    'offer_ends_before_start',
    'insufficient_credits',
    'audience_not_available',
    'idempotency_key_reused',
  ],
};

export const EDIT_REFUSED: DocumentedProblem = {
  status: 409,
  codes: ['campaign_state', 'not_draft', 'import_running'],
};

/** The first request with the same Idempotency-Key has not been answered yet. */
export const IN_PROGRESS: DocumentedProblem = { status: 409, codes: ['idempotency_in_progress'] };

const ETAG = {
  description: 'The version of the campaign, for `If-Match`.',
  schema: { type: 'string' as const, example: '"3"' },
};
const REPLAYED = {
  description: '`true` when this is the first answer to the same Idempotency-Key.',
  schema: { type: 'string' as const, example: 'true' },
};

/** Headers of an answer. */
export const CHANGED = { ETag: ETAG };
export const CREATED = { ETag: ETAG, 'Idempotency-Replayed': REPLAYED };
export const ACCEPTED = { 'Idempotency-Replayed': REPLAYED };
