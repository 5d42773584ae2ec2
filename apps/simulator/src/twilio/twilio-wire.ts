import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, finish, send, stop, type Words } from '../faults/act-out.js';
import type { Operation } from '../faults/fault-rule.js';
import { readBody } from '../http/read-body.js';
import type { WireParts } from '../wire-parts.js';
import type { Account } from './account.js';
import { checkMessage } from './check-message.js';
import { listMessages } from './list-messages.js';
import { readForm } from './read-form.js';
import { refusal } from './refusals.js';
import { renderAccount } from './render-account.js';
import { renderMessage } from './render-message.js';

export interface TwilioParts extends WireParts {
  accounts: readonly Account[];
}

const WORDS: Words = {
  refuse: (code = 21618) => refusal(Number(code)),
  throttled: refusal(20429),
  failed: refusal(20500),
};

/** Twilio's REST API of 2010-04-01, as far as texts go: account, send, list and fetch. */
export class TwilioWire {
  private readonly byAuthorization: Map<string, Account>;

  constructor(private readonly parts: TwilioParts) {
    this.byAuthorization = new Map(
      parts.accounts.map((account) => {
        const basic = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
        return [`Basic ${basic}`, account];
      }),
    );
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '';
    const account = this.byAuthorization.get(request.headers.authorization ?? '');
    if (!account || !url.startsWith(account.path)) {
      request.resume();
      return send(response, refusal(20003));
    }
    const rest = url.slice(account.path.length);
    if (request.method === 'POST' && rest === '/Messages.json') {
      readBody(request, (body) => {
        if (body === undefined) return send(response, { status: 413, body: '{}' });
        this.create(response, account, readForm(body));
      });
    } else if (request.method === 'GET') {
      this.read(response, account, rest);
    } else {
      request.resume();
      send(response, refusal(20404, url));
    }
  }

  private create(response: ServerResponse, account: Account, form: Record<string, string | undefined>): void {
    const rule = this.parts.faults.pick('twilio', 'send', form['To'] ?? '');
    if (rule && stop(response, rule, WORDS)) return;
    const checked = checkMessage(account.accountSid, form);
    if ('refused' in checked) return send(response, checked.refused);
    const { stored, line } = this.parts.store.add(checked.message, Date.now());
    this.parts.journal.accepted(line);
    this.parts.plan(stored.index, rule?.receipts, this.parts.faults.rules.seed);
    finish(response, rule, { status: 201, body: renderMessage(stored) }, WORDS);
  }

  private read(response: ServerResponse, account: Account, rest: string): void {
    const [path = '', search] = rest.split('?', 2);
    const query = new URLSearchParams(search);
    const operation: Operation = path === '.json' ? 'account' : path === '/Messages.json' ? 'list' : 'fetch';
    const rule = this.parts.faults.pick('twilio', operation, query.get('To') ?? '');
    if (rule && stop(response, rule, WORDS)) return;
    finish(response, rule, this.readAnswer(account, operation, path, query), WORDS);
  }

  private readAnswer(account: Account, operation: Operation, path: string, query: URLSearchParams): Answer {
    if (operation === 'account') return { status: 200, body: renderAccount(account) };
    if (operation === 'list') return listMessages(this.parts.store, account.accountSid, query);
    const index = this.parts.store.indexOf(/^\/Messages\/(\w+)\.json$/.exec(path)?.[1] ?? '');
    const message = index === undefined ? undefined : this.parts.store.get(index);
    if (message?.accountSid !== account.accountSid) return refusal(20404, account.path + path);
    return { status: 200, body: renderMessage(message) };
  }
}
