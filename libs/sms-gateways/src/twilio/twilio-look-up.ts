import { classifyFailure } from '../classify-failure.js';
import type { FoundMessage, LookUpQuery, SendCause } from '../port.js';
import type { Wire, WireCall } from '../open-wire.js';
import { parseObject } from '../parse-object.js';
import { readRefusal } from './read-answer.js';
import { readStatus } from './twilio-status.js';

/**
 * Twilio's dates have whole seconds and its clock is not ours. Wide on purpose: an earlier twin is ruled out by the
 * caller (its SID is bound already), while a message overlooked would be sent again.
 */
const SKEW_MS = 300_000;
const PAGE_SIZE = 100;
/** A page of the longest texts with every character escaped, bytes. */
const PAGE_CAP = 2 * 1024 * 1024;
/** A phone with more texts than this since the attempt is not looked through: the answer is then unclear, not absent. */
const MAX_PAGES = 10;
const TRIAL_PREFIX = /^Sent from your Twilio trial account - /;

interface TwilioMessage {
  sid: string;
  status: string;
  body: string | null;
  direction: string;
  date_created: string | null;
  error_code: number | null;
}

type LookUpResult = { found: FoundMessage[] } | { failed: SendCause };

/**
 * Which messages at Twilio could be this one: fetched by SID where it is known, else listed by To, newest first, back
 * to the attempt, and matched by text and date_created. Never by DateSent: a queued message has none.
 */
export async function lookUpAtTwilio(
  wire: Wire,
  messagesPath: string,
  headers: string[],
  query: LookUpQuery,
): Promise<LookUpResult> {
  if (query.gatewayMessageId !== undefined) {
    const path = `${messagesPath}/${encodeURIComponent(query.gatewayMessageId)}.json`;
    const one = await fetchJson(wire, { method: 'GET', path, headers });
    if ('failed' in one) return one.status === 404 ? { found: [] } : { failed: one.failed };
    return isMessage(one.json) ? { found: [toFound(one.json)] } : { failed: 'unclear' };
  }
  const wanted = comparable(query.body);
  const since = query.attemptedAt.getTime() - SKEW_MS;
  const found: FoundMessage[] = [];
  let path = `${messagesPath}.json?To=${encodeURIComponent(query.to)}&PageSize=${PAGE_SIZE}`;
  for (let page = 0; page < MAX_PAGES; page++) {
    const list = await fetchJson(wire, { method: 'GET', path, headers, answerCap: PAGE_CAP });
    if ('failed' in list) return { failed: list.failed };
    const messages = list.json['messages'];
    if (!Array.isArray(messages) || !messages.every(isMessage)) return { failed: 'unclear' };
    const young = messages.filter((message) => createdAt(message) >= since);
    for (const message of young) {
      if (message.direction !== 'inbound' && comparable(message.body ?? '') === wanted) found.push(toFound(message));
    }
    const next = list.json['next_page_uri'];
    if (young.length < messages.length || typeof next !== 'string') return { found };
    if (!next.startsWith(`${messagesPath}.json?`)) return { failed: 'unclear' };
    path = next;
  }
  return found.length > 0 ? { found } : { failed: 'unclear' };
}

async function fetchJson(
  wire: Wire,
  call: WireCall,
): Promise<{ json: Record<string, unknown> } | { failed: SendCause; status?: number }> {
  const answer = await wire.call(call);
  if (answer.kind === 'break') return { failed: classifyFailure(answer.errorCode, answer.written).cause };
  if (answer.status !== 200) return { failed: readRefusal(answer).cause, status: answer.status };
  const json = parseObject(answer.body);
  return json ? { json } : { failed: 'unclear' };
}

function isMessage(value: unknown): value is TwilioMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { sid, status } = value as Record<string, unknown>;
  return typeof sid === 'string' && typeof status === 'string';
}

/** A message without a readable date counts as young: better asked about than overlooked. */
function createdAt(message: TwilioMessage): number {
  const at = Date.parse(message.date_created ?? '');
  return Number.isNaN(at) ? Infinity : at;
}

/**
 * Letters and digits only: Twilio's smart encoding changes quotes and dashes of what it stores, and taking a sent text
 * for absent would send it again.
 */
function comparable(text: string): string {
  const folded = text
    .replace(TRIAL_PREFIX, '')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return folded || text.trim();
}

function toFound(message: TwilioMessage): FoundMessage {
  const found: FoundMessage = { gatewayMessageId: message.sid, status: readStatus(message.status) };
  if (message.error_code) found.errorCode = String(message.error_code);
  return found;
}
