import type { FoundMessage, ReceiptStatus } from '@dinnerbell/sms-gateways';
import type { OutcomeKind } from './outcome.js';

/** What a look-up brought: messages that could be ours, newest first; undefined when the gateway could not be asked. */
export type LookUpAnswer = { found: readonly FoundMessage[]; absenceProof: boolean } | undefined;

export interface Question {
  /** How often it was put back already. */
  resends: number;
  absence_counts: boolean;
  expired: boolean;
  campaign_status: string;
}

/** What is to be done with an open question; `wait` leaves it for the next turn. */
export type Verdict =
  | { kind: 'wait' }
  | { kind: Extract<OutcomeKind, 'absent'> }
  | { kind: Extract<OutcomeKind, 'gave-up'>; errorCode: string }
  | {
      kind: Extract<OutcomeKind, 'accepted' | 'delivered' | 'undelivered'>;
      gatewayMessageId: string;
      errorCode?: string;
    };

const KINDS = {
  Progress: 'accepted',
  Sent: 'accepted',
  Delivered: 'delivered',
  Failed: 'undelivered',
} as const satisfies Record<ReceiptStatus, OutcomeKind>;

/** A proven absence allows one re-send, never a second. */
const MOST_RESENDS = 1;

const GAVE_UP = { kind: 'gave-up', errorCode: 'outcome_unknown' } as const;

/**
 * Judges a look-up. `taken` are the ids of messages that are somebody else's already. Of several candidates the oldest is ours: those
 * of later, equal texts to the same phone are newer.
 */
export function judgeLookUp(answer: LookUpAnswer, taken: ReadonlySet<string>, question: Question): Verdict {
  const ours = answer?.found.findLast(({ gatewayMessageId }) => !taken.has(gatewayMessageId));
  if (ours) {
    const { gatewayMessageId, status, errorCode } = ours;
    return { kind: KINDS[status], gatewayMessageId, ...(errorCode !== undefined && { errorCode }) };
  }
  const absent = answer !== undefined && answer.absenceProof && question.absence_counts;
  if (absent && question.resends < MOST_RESENDS) {
    // Nobody sends for a campaign that is over: what was not taken will not be.
    return question.campaign_status === 'Sent' ? GAVE_UP : { kind: 'absent' };
  }
  return question.expired ? GAVE_UP : { kind: 'wait' };
}
