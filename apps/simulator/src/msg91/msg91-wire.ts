import type { IncomingMessage, ServerResponse } from 'node:http';
import { finish, send, stop } from '../faults/act-out.js';
import { readBody } from '../http/read-body.js';
import { requestIdOf } from '../store/id-at-vendor.js';
import type { WireParts } from '../wire-parts.js';
import { listLogs } from './list-logs.js';
import type { Msg91Account } from './msg91-account.js';
import { readFlow } from './read-flow.js';
import { MSG91_WORDS, refusal } from './refusals.js';

/** MSG91's flows and its log of texts; paths begin with `/msg91`. A fault of one recipient is its whole request's. */
export class Msg91Wire {
  constructor(
    private readonly account: Msg91Account | undefined,
    private readonly parts: WireParts,
  ) {}

  handle(request: IncomingMessage, response: ServerResponse): void {
    const [path = '', search] = (request.url ?? '').slice('/msg91'.length).split('?', 2);
    const { account } = this;
    if (!account || request.headers['authkey'] !== account.authKey) {
      request.resume();
      return send(response, refusal('Invalid authkey', 207, 401));
    }
    if (request.method === 'POST' && path === '/api/v5/flow') {
      readBody(request, (body) => this.create(response, account, parse(body)));
    } else if (request.method === 'POST' && path === '/api/v5/report/logs/p/sms') {
      request.resume();
      this.log(response, new URLSearchParams(search));
    } else {
      request.resume();
      send(response, refusal('Not found', undefined, 404));
    }
  }

  private create(response: ServerResponse, account: Msg91Account, json: unknown): void {
    const { store, faults, journal, plan } = this.parts;
    const rule = faults.pick('msg91', 'send', firstPhone(json));
    if (rule && stop(response, rule, MSG91_WORDS)) return;
    const first = store.length;
    const read = readFlow(account, first, json);
    if ('refused' in read) return send(response, read.refused);
    for (const message of read.messages) {
      const { stored, line } = store.add(message, Date.now());
      journal.accepted(line);
      plan(stored.index, rule?.receipts, faults.rules.seed);
    }
    const message = requestIdOf(store.sidOf(first), first);
    finish(response, rule, { status: 200, body: JSON.stringify({ type: 'success', message }) }, MSG91_WORDS);
  }

  private log(response: ServerResponse, query: URLSearchParams): void {
    const operation = query.has('limit') ? 'account' : query.has('requestId') ? 'fetch' : 'list';
    const rule = this.parts.faults.pick('msg91', operation, '');
    if (rule && stop(response, rule, MSG91_WORDS)) return;
    finish(response, rule, listLogs(this.parts.store, query), MSG91_WORDS);
  }
}

function firstPhone(json: unknown): string {
  const { recipients } = Object(json) as { recipients?: unknown };
  const [first] = Array.isArray(recipients) ? (recipients as unknown[]) : [];
  const { mobiles } = Object(first) as { mobiles?: unknown };
  return typeof mobiles === 'string' ? `+${mobiles}` : '';
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}
