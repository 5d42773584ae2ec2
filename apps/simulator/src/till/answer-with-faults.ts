import type { ServerResponse } from 'node:http';
import type { FaultRule } from '../faults/fault-rule.js';
import { answerJson } from '../http/answer.js';

export interface WireAnswer {
  status: number;
  body: unknown;
  /** Names and values in turn. */
  headers?: string[];
}

/** How a vendor words what the fault rules ask for. */
export interface FaultWords {
  refuse(code: string): WireAnswer;
  throttle(): WireAnswer;
  fail(): WireAnswer;
}

/** Faults that keep a request from being looked at; true when one answered. */
export function stopByFault(response: ServerResponse, rule: FaultRule | undefined, words: FaultWords): boolean {
  if (rule?.mode === 'drop-before') response.socket?.resetAndDestroy();
  else if (rule?.mode === 'refuse') answerWire(response, words.refuse(String(rule.code)));
  else if (rule?.mode === 'throttle') {
    const headers = rule.retryAfter === undefined ? [] : ['retry-after', String(rule.retryAfter)];
    answerWire(response, { ...words.throttle(), headers });
  } else return false;
  return true;
}

/** The answer itself, or what the rule makes of it once the request has been carried out. */
export function finishWithFault(
  response: ServerResponse,
  rule: FaultRule | undefined,
  answer: WireAnswer,
  words: FaultWords,
): void {
  if (rule?.mode === 'accept-then-drop') response.socket?.resetAndDestroy();
  else if (rule?.mode === 'accept-then-500') answerWire(response, words.fail());
  else if (rule?.mode === 'slow') setTimeout(answerWire, rule.ms ?? 0, response, answer).unref();
  else if (rule?.mode === 'bad-json') {
    const whole = JSON.stringify(answer.body);
    answerJson(response, answer.status, whole.slice(0, whole.length >> 1), answer.headers);
  } else answerWire(response, answer);
}

function answerWire(response: ServerResponse, { status, body, headers }: WireAnswer): void {
  if (!response.destroyed) answerJson(response, status, JSON.stringify(body), headers);
}
