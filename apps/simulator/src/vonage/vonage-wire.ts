import type { IncomingMessage, ServerResponse } from 'node:http';
import { finish, send, stop } from '../faults/act-out.js';
import { readBody } from '../http/read-body.js';
import { uuidOf } from '../store/id-at-vendor.js';
import type { WireParts } from '../wire-parts.js';
import { checkMessage } from './check-message.js';
import { listRecords } from './list-records.js';
import { refusal, VONAGE_WORDS } from './refusals.js';
import { isAuthorized, isBasic, type VonageAccount } from './vonage-account.js';

/** Vonage's Messages API v1 for texts, and the records of its Reports API; paths begin with `/vonage`. */
export class VonageWire {
  constructor(
    private readonly account: VonageAccount | undefined,
    private readonly parts: WireParts,
  ) {}

  handle(request: IncomingMessage, response: ServerResponse): void {
    const [path = '', search] = (request.url ?? '').slice('/vonage'.length).split('?', 2);
    const { authorization } = request.headers;
    const sends = request.method === 'POST' && path === '/v1/messages';
    const reports = request.method === 'GET' && path === '/v2/reports/records';
    const opens = this.account && (reports ? isBasic : isAuthorized)(this.account, authorization);
    if (!this.account || !opens || (!sends && !reports)) {
      request.resume();
      return send(response, opens ? refusal('not-found') : refusal('unauthorized'));
    }
    const account = this.account;
    if (sends) readBody(request, (body) => this.create(response, account, parse(body)));
    else this.report(response, account, new URLSearchParams(search), request.url ?? '');
  }

  private create(response: ServerResponse, account: VonageAccount, json: unknown): void {
    const { store, faults } = this.parts;
    const { to } = Object(json) as Record<string, unknown>;
    const rule = faults.pick('vonage', 'send', typeof to === 'string' ? `+${to}` : '');
    if (rule && stop(response, rule, VONAGE_WORDS)) return;
    if (json === undefined) return send(response, refusal('invalid-json'));
    const checked = checkMessage(account.apiKey, store.length, json);
    if ('refused' in checked) return send(response, checked.refused);
    const { stored, line } = store.add(checked.message, Date.now());
    this.parts.journal.accepted(line);
    this.parts.plan(stored.index, rule?.receipts, faults.rules.seed);
    const body = JSON.stringify({ message_uuid: uuidOf(stored.sid) });
    finish(response, rule, { status: 202, body }, VONAGE_WORDS);
  }

  private report(response: ServerResponse, account: VonageAccount, query: URLSearchParams, self: string): void {
    const rule = this.parts.faults.pick('vonage', query.has('id') ? 'fetch' : 'list', '');
    if (rule && stop(response, rule, VONAGE_WORDS)) return;
    finish(response, rule, listRecords(this.parts.store, account.apiKey, query, self), VONAGE_WORDS);
  }
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}
