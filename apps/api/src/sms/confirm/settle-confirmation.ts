import type { SendOutcome } from '@dinnerbell/sms-gateways';
import type { Tx } from '../../database/transaction.js';
import { retryDelayMs } from '../retry-delay.js';

/** Sending → what the gateway's answer means (DESIGN §2): only what was surely not taken is Pending again. */
export async function settleConfirmation(
  tx: Tx,
  { id, attempt }: { id: string; attempt: number },
  outcome: SendOutcome,
): Promise<void> {
  const again = !outcome.ok && (outcome.cause === 'unavailable' || outcome.cause === 'throttled');
  const pauseMs = again ? Math.max(outcome.retryAfterMs ?? 0, retryDelayMs(attempt, Math.random())) : null;
  await tx.query(
    `UPDATE confirmations SET status = $3, gateway_message_id = $4, error_code = $5, due_at = now() + $6::float8 * interval '1 ms'
     WHERE id = $1 AND attempt = $2 AND status = 'Sending'`,
    [
      ...[id, attempt, statusAfter(outcome)],
      ...[outcome.ok ? outcome.gatewayMessageId : null, outcome.ok ? null : outcome.code, pauseMs],
    ],
  );
}

function statusAfter(outcome: SendOutcome): 'Sent' | 'Pending' | 'Failed' | 'Unknown' {
  if (outcome.ok) return 'Sent';
  switch (outcome.cause) {
    case 'unavailable':
    case 'throttled':
      return 'Pending';
    case 'rejected':
    case 'misconfigured':
      return 'Failed';
    case 'unclear':
      return 'Unknown';
  }
}
