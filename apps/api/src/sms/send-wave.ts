/** Step ⑥ send, the calls: one HTTP request a message, or a batch of them, spaced by the pace; each message ends in an outcome. */
import { toReference } from '@dinnerbell/domain';
import type { OutgoingSms, SendOutcome, SendsBatches, SmsGateway } from '@dinnerbell/sms-gateways';
import { setTimeout as sleep } from 'node:timers/promises';
import { judge } from './judge-outcome.js';
import type { Outcome } from './outcome.js';
import type { SendSlots } from './send-slots.js';
import type { Wave, WaveMessage } from './wave.js';

export interface SentWave {
  outcomes: Outcome[];
  /** What the gateway said of our account or set-up, if it refused us as a whole. */
  misconfigured?: { code: string; detail: string };
  /** How long to leave the gateway alone: it throttled or could not be reached, and no other can carry the texts. */
  pauseMs: number;
  /** The longest wait the gateway asked for. */
  retryAfterMs: number;
  /** Some texts came back that another account may take at once. */
  again: boolean;
  /** How the gateway did, answer by answer, as judge-health has it. */
  marks: string;
}

export interface SendTools {
  gateway: SmsGateway & Partial<SendsBatches>;
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

/** So many answers in a row that were none, and a wave begins no more calls: each would be one more guest in doubt. */
const FAILING = /0{8}$/;
/** A batch that gets no answer leaves many in doubt, so two in a row are enough. */
const BATCH_WEIGHT = 4;

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
  const sent: SentWave = { outcomes: [], pauseMs: 0, retryAfterMs: 0, again: false, marks: '' };
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
  for (const messages of requestsOf(wave.messages, tools.gateway)) {
    if (left <= few) onFewLeft();
    left -= messages.length;
    const wait = begin + segmentsBefore * wave.msPerSegment - performance.now();
    if (wait > 2) await sleep(wait, undefined, { signal: tools.signal }).catch(() => undefined);
    else begin += Math.max(0, -wait - MOST_CATCH_UP_MS);
    segmentsBefore += messages.reduce((sum, message) => sum + message.segments, 0);
    const slot = tools.slots.take();
    if (slot) await slot;
    if (tools.mayStart() && !tools.signal.aborted && !isGivenUp(sent)) calls.push(call(wave, messages, tools, sent));
    else {
      tools.slots.give();
      handBack(messages, sent);
    }
  }
}

/** What goes together: each message alone, or as many of one template as a request carries. */
function requestsOf(messages: readonly WaveMessage[], gateway: SendTools['gateway']): WaveMessage[][] {
  if (!gateway.sendBatch) return messages.map((message) => [message]);
  const size = gateway.batchSize ?? 1;
  return [...Map.groupBy(messages, ({ template }) => template?.id).values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / size) }, (_, at) => same.slice(at * size, (at + 1) * size)),
  );
}

function isGivenUp({ misconfigured, marks }: SentWave): boolean {
  return misconfigured !== undefined || FAILING.test(marks);
}

/** Never called: they go back as they were. */
function handBack(messages: readonly WaveMessage[], sent: SentWave): void {
  for (const { recipientId, others } of messages) {
    sent.outcomes.push({ recipientId, kind: 'retry' });
    if (isGivenUp(sent) && others > 0) sent.again = true;
  }
}

async function call(wave: Wave, messages: readonly WaveMessage[], tools: SendTools, sent: SentWave): Promise<void> {
  try {
    const answers = await ask(wave, messages, tools);
    const marks = messages.map((message, at) => take(answers[at] ?? NO_WORD, message, wave, tools.now(), sent));
    sent.marks += (marks[0] ?? '').repeat(Math.min(BATCH_WEIGHT, marks.length));
  } catch {
    // An adapter that throws has said nothing of the messages, so nobody knows their fate.
    for (const message of messages) take(NO_WORD, message, wave, tools.now(), sent);
    sent.marks += '0';
  } finally {
    tools.slots.give();
  }
}

const NO_WORD: SendOutcome = { ok: false, cause: 'unclear', code: 'adapter_fault', detail: '' };

async function ask(wave: Wave, messages: readonly WaveMessage[], tools: SendTools): Promise<SendOutcome[]> {
  const texts = messages.map((message) => toSms(wave, message, tools.statusUrl));
  if (tools.gateway.sendBatch) return tools.gateway.sendBatch(texts);
  return Promise.all(texts.map((text) => tools.gateway.send(text)));
}

function toSms(wave: Wave, { recipientId, to, body, template }: WaveMessage, statusUrl: string): OutgoingSms {
  const reference = toReference(recipientId);
  return {
    ...{ to, sender: wave.sender, body, reference, statusUrl: `${statusUrl}?c=${wave.campaignId}&m=${reference}` },
    ...(template && { template }),
  };
}

/** Adds what an answer means; answers its mark. */
function take(answer: SendOutcome, message: WaveMessage, wave: Wave, now: Date, sent: SentWave): string {
  const judged = judge(answer, message, wave.accountId, now);
  sent.outcomes.push(judged.outcome);
  sent.pauseMs = Math.max(sent.pauseMs, judged.pauseMs);
  sent.again ||= judged.again;
  if (judged.misconfigured) sent.misconfigured = judged.misconfigured;
  if (!answer.ok) sent.retryAfterMs = Math.max(sent.retryAfterMs, answer.retryAfterMs ?? 0);
  return judged.mark;
}
