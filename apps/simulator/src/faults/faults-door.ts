import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, answerProblem } from '../http/answer.js';
import { readBody } from '../http/read-body.js';
import type { FaultBook } from './fault-book.js';
import { readRules } from './read-rules.js';

/** `GET`, `PUT` and `DELETE /faults`; each answers with the rules now in force. */
export function answerFaults(request: IncomingMessage, response: ServerResponse, faults: FaultBook): void {
  const show = (): void => answerJson(response, 200, JSON.stringify(faults.rules));
  if (request.method === 'PUT') {
    readBody(request, (body) => {
      const read = readRules(parse(body));
      if ('problems' in read) return answerProblem(response, 400, read.problems);
      faults.put(read);
      show();
    });
    return;
  }
  request.resume();
  if (request.method === 'DELETE') faults.clear();
  else if (request.method !== 'GET') return answerProblem(response, 405, ['method: must be GET, PUT or DELETE']);
  show();
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}
