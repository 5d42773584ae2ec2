import type { RecipientStatus } from '@dinnerbell/domain';

/** What became of one message, in the words of the road. */
export type OutcomeKind =
  'accepted' | 'refused' | 'retry' | 'unclear' | 'delivered' | 'undelivered' | 'absent' | 'gave-up' | 'skipped';

export interface Outcome {
  recipientId: string;
  kind: OutcomeKind;
  gatewayAccountId?: string;
  gatewayMessageId?: string;
  errorCode?: string;
  /** For `retry`: not to be claimed before. */
  notBefore?: Date;
  /** For `refused`: this number may not be texted again by this restaurant. */
  suppress?: boolean;
  /** For `skipped`. */
  skipReason?: string;
}

interface Rule {
  to: RecipientStatus;
  from: readonly RecipientStatus[];
  /** Proves that a gateway took the message, so it is paid for. */
  proves: boolean;
  /** Among several outcomes of one recipient the strongest counts; receipts come in any order. */
  strength: number;
}

/** A row back in Pending may still turn out accepted: a receipt is better proof than an absent look-up. */
const OPEN = ['Pending', 'Sending', 'Unknown'] as const;
/** A wave that was slow to settle may have been given up for lost meanwhile; what it knows of its own rows is still true. */
const IN_WAVE = ['Sending', 'Unknown'] as const;

/** Which rows an outcome may move, and where. Everything else stays as it is: status never steps back. */
export const OUTCOME_RULES: Readonly<Record<OutcomeKind, Rule>> = {
  retry: { to: 'Pending', from: IN_WAVE, proves: false, strength: 0 },
  absent: { to: 'Pending', from: ['Unknown'], proves: false, strength: 0 },
  skipped: { to: 'Skipped', from: ['Pending'], proves: false, strength: 0 },
  unclear: { to: 'Unknown', from: ['Sending'], proves: false, strength: 1 },
  'gave-up': { to: 'Failed', from: ['Unknown'], proves: false, strength: 2 },
  refused: { to: 'Failed', from: IN_WAVE, proves: false, strength: 3 },
  accepted: { to: 'Sent', from: OPEN, proves: true, strength: 4 },
  undelivered: { to: 'Failed', from: [...OPEN, 'Sent'], proves: true, strength: 5 },
  delivered: { to: 'Delivered', from: [...OPEN, 'Sent', 'Failed'], proves: true, strength: 6 },
};

/** One outcome a recipient: the strongest, with whatever ids the others knew. */
export function strongestOutcomes(outcomes: readonly Outcome[]): Outcome[] {
  const best = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const other = best.get(outcome.recipientId);
    if (!other) best.set(outcome.recipientId, outcome);
    else {
      const wins = OUTCOME_RULES[outcome.kind].strength > OUTCOME_RULES[other.kind].strength;
      best.set(outcome.recipientId, wins ? { ...other, ...outcome } : { ...outcome, ...other });
    }
  }
  return [...best.values()];
}
