import type { SendOutcome } from '@dinnerbell/sms-gateways';
import type { Outcome } from './outcome.js';
import { retryDelayMs } from './retry-delay.js';
import type { WaveMessage } from './wave.js';

interface Judgement {
  outcome: Outcome;
  /** Leave the gateway alone for so long: nobody else can carry the text. */
  pauseMs: number;
  /** Another account may take it at once. */
  again: boolean;
  /** How the gateway did: 1 it dealt with the text, 0 it was out of reach, throttled or left us in doubt; '' says nothing of that. */
  mark: '0' | '1' | '';
  misconfigured?: { code: string; detail: string };
}

/** What a gateway's answer means for the message (DESIGN §2): only what was surely not taken is tried again, here or elsewhere. */
export function judge(answer: SendOutcome, message: WaveMessage, accountId: string, now: Date): Judgement {
  const { recipientId } = message;
  const base = { recipientId, gatewayAccountId: accountId };
  const still = { pauseMs: 0, again: false };
  if (answer.ok) {
    const outcome = { ...base, kind: 'accepted' as const, gatewayMessageId: answer.gatewayMessageId };
    return { outcome, ...still, mark: '1' };
  }
  const errorCode = answer.code;
  switch (answer.cause) {
    case 'rejected': {
      const outcome = { ...base, kind: 'refused' as const, errorCode, ...(answer.suppress && { suppress: true }) };
      return { outcome, ...still, mark: '1' };
    }
    case 'unclear':
      return { outcome: { ...base, kind: 'unclear', errorCode }, ...still, mark: '0' };
    case 'misconfigured': {
      const misconfigured = { code: errorCode, detail: answer.detail };
      const outcome = { ...base, kind: 'retry' as const, errorCode };
      return { outcome, pauseMs: 0, again: message.others > 0, mark: '', misconfigured };
    }
    case 'throttled':
    case 'unavailable': {
      const again = isNextAtOnce(message);
      const pauseMs = again ? 0 : Math.max(answer.retryAfterMs ?? 0, retryDelayMs(message.attempt, Math.random()));
      const notBefore = new Date(now.getTime() + pauseMs);
      return { outcome: { ...base, kind: 'retry', errorCode, notBefore }, pauseMs, again, mark: '0' };
    }
  }
}

/** Each account that works is asked in turn; after a round of them the text waits. */
function isNextAtOnce({ attempt, others }: WaveMessage): boolean {
  return others > 0 && attempt % (others + 1) !== 0;
}
