import type { SendOutcome } from '@dinnerbell/sms-gateways';
import type { Outcome } from './outcome.js';
import { retryDelayMs } from './retry-delay.js';
import type { WaveMessage } from './wave.js';

interface Judgement {
  outcome: Outcome;
  pauseMs: number;
  misconfigured?: { code: string; detail: string };
}

/** What a gateway's answer means for the message (DESIGN §2): only what was surely not taken is tried again. */
export function judge(answer: SendOutcome, message: WaveMessage, accountId: string, now: Date): Judgement {
  const { recipientId, attempt } = message;
  const base = { recipientId, gatewayAccountId: accountId };
  if (answer.ok) {
    return { outcome: { ...base, kind: 'accepted', gatewayMessageId: answer.gatewayMessageId }, pauseMs: 0 };
  }
  const errorCode = answer.code;
  switch (answer.cause) {
    case 'rejected':
      return {
        outcome: { ...base, kind: 'refused', errorCode, ...(answer.suppress && { suppress: true }) },
        pauseMs: 0,
      };
    case 'unclear':
      return { outcome: { ...base, kind: 'unclear', errorCode }, pauseMs: 0 };
    case 'misconfigured':
      return {
        outcome: { ...base, kind: 'retry', errorCode },
        pauseMs: 0,
        misconfigured: { code: errorCode, detail: answer.detail },
      };
    case 'throttled':
    case 'unavailable': {
      const pauseMs = Math.max(answer.retryAfterMs ?? 0, retryDelayMs(attempt, Math.random()));
      const notBefore = new Date(now.getTime() + pauseMs);
      return { outcome: { ...base, kind: 'retry', errorCode, notBefore }, pauseMs };
    }
  }
}
