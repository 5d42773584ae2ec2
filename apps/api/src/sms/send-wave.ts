/** Step ⑥ send, the calls: one HTTP request a message, spaced by the pace; each ends in an outcome. */
import { toReference } from '@dinnerbell/domain';
import type { SmsGateway } from '@dinnerbell/sms-gateways';
import { setTimeout as sleep } from 'node:timers/promises';
import { judge } from './judge-outcome.js';
import type { Outcome } from './outcome.js';
import type { SendSlots } from './send-slots.js';
import type { Wave, WaveMessage } from './wave.js';

export interface SentWave {
  outcomes: Outcome[];
  /** What the gateway said of our account or set-up, if it refused us as a whole. */
  misconfigured?: { code: string; detail: string };
  /** How long to leave the gateway alone: it throttled or could not be reached. */
  pauseMs: number;
}

export interface SendTools {
  gateway: SmsGateway;
  slots: SendSlots;
  /** Where receipts come to; campaign and reference are appended. */
  statusUrl: string;
  /** False once the lease is lost: then nothing more may start. */
  mayStart: () => boolean;
  signal: AbortSignal;
  now: () => Date;
}

/** What is later than this does not catch up: a burst after a standstill would break the pace that carriers count by. */
const MOST_CATCH_UP_MS = 50;

/** Calls that are left to begin for so long by the pace, and half a wave at most, are few: about as long as the next claim takes. */
const FEW_MS = 25;

/** How far a wave's calls are. */
export interface Progress {
  /** Few calls are left to begin: the next wave may be claimed, so that no slot stays empty meanwhile. */
  nearlyStarted: Promise<void>;
  /** The last call has begun. */
  started: Promise<void>;
}

/** Calls the gateway for each message; the result is there when all calls have ended. One that may not begin any more goes back as it was. */
export function sendWave(wave: Wave, tools: SendTools): Progress & { ended: Promise<SentWave> } {
  const sent: SentWave = { outcomes: [], pauseMs: 0 };
  const calls: Promise<void>[] = [];
  const nearly = Promise.withResolvers<undefined>();
  const started = startCalls(wave, tools, sent, calls, () => nearly.resolve(undefined));
  const ended = started.then(async () => {
    await Promise.all(calls);
    return sent;
  });
  return { nearlyStarted: Promise.race([nearly.promise, started]), started, ended };
}

async function startCalls(
  wave: Wave,
  tools: SendTools,
  sent: SentWave,
  calls: Promise<void>[],
  onFewLeft: () => void,
): Promise<void> {
  let begin = performance.now() + wave.startsInMs;
  let segmentsBefore = 0;
  let left = wave.messages.length;
  const few = Math.min(left / 2, FEW_MS / wave.msPerSegment);
  for (const message of wave.messages) {
    if (left <= few) onFewLeft();
    left -= 1;
    const wait = begin + segmentsBefore * wave.msPerSegment - performance.now();
    if (wait > 2) await sleep(wait, undefined, { signal: tools.signal }).catch(() => undefined);
    else begin += Math.max(0, -wait - MOST_CATCH_UP_MS);
    segmentsBefore += message.segments;
    const slot = tools.slots.take();
    if (slot) await slot;
    if (tools.mayStart() && !tools.signal.aborted && !sent.misconfigured) {
      calls.push(call(wave, message, tools, sent));
    } else {
      tools.slots.give();
      sent.outcomes.push({ recipientId: message.recipientId, kind: 'retry' });
    }
  }
}

async function call(wave: Wave, message: WaveMessage, tools: SendTools, sent: SentWave): Promise<void> {
  const reference = toReference(message.recipientId);
  try {
    const answer = await tools.gateway.send({
      to: message.to,
      sender: wave.sender,
      body: message.body,
      reference,
      statusUrl: `${tools.statusUrl}?c=${wave.campaignId}&m=${reference}`,
    });
    const judged = judge(answer, message, wave.accountId, tools.now());
    sent.outcomes.push(judged.outcome);
    sent.pauseMs = Math.max(sent.pauseMs, judged.pauseMs);
    if (judged.misconfigured) sent.misconfigured = judged.misconfigured;
  } catch {
    // An adapter that throws has said nothing of the message, so nobody knows its fate.
    sent.outcomes.push({ recipientId: message.recipientId, kind: 'unclear', errorCode: 'adapter_fault' });
  } finally {
    tools.slots.give();
  }
}
