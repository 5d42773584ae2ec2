import type { ServerResponse } from 'node:http';
import { answerJson } from '../http/answer.js';
import type { FaultRule } from './fault-rule.js';

export interface Answer {
  status: number;
  body: string;
}

/** A vendor's own words for what a rule can ask of it. */
export interface Words {
  /** mode refuse. */
  refuse(code: number | string | undefined): Answer;
  throttled: Answer;
  failed: Answer;
}

/** Faults that keep a request from being looked at; true when one answered. */
export function stop(response: ServerResponse, { mode, code, retryAfter }: FaultRule, words: Words): boolean {
  if (mode === 'drop-before') drop(response);
  else if (mode === 'refuse') send(response, words.refuse(code));
  else if (mode === 'throttle') {
    const { status, body } = words.throttled;
    answerJson(response, status, body, retryAfter === undefined ? [] : ['retry-after', String(retryAfter)]);
  } else return false;
  return true;
}

/** The answer itself, lost, spoilt or late where the rule says so. */
export function finish(response: ServerResponse, rule: FaultRule | undefined, answer: Answer, words: Words): void {
  if (rule?.mode === 'accept-then-drop') drop(response);
  else if (rule?.mode === 'accept-then-500') send(response, words.failed);
  else if (rule?.mode === 'bad-json') {
    send(response, { ...answer, body: answer.body.slice(0, answer.body.length >> 1) });
  } else if (rule?.mode === 'slow') setTimeout(send, rule.ms ?? 0, response, answer).unref();
  else send(response, answer);
}

export function send(response: ServerResponse, { status, body }: Answer): void {
  answerJson(response, status, body);
}

function drop(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
