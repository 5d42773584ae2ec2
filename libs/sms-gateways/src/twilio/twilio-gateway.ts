import { classifyFailure, wireRefusal } from '../classify-failure.js';
import { failedProbe } from '../failed-probe.js';
import { openWire, type Wire } from '../open-wire.js';
import { parseObject } from '../parse-object.js';
import type {
  LookUpQuery,
  LooksUp,
  OutgoingSms,
  ParsedInbound,
  ReceiptRequest,
  ReceivesInbound,
  ReceivesReceipts,
  RefusedWebhook,
  SendOutcome,
  SmsGateway,
  VerifiedReceipts,
} from '../port.js';
import { readRefusal, readSendAnswer } from './read-answer.js';
import { verifyAndParseTwilioInbound } from './twilio-inbound.js';
import { lookUpAtTwilio } from './twilio-look-up.js';
import { verifyAndParseTwilioStatus } from './twilio-status.js';

export interface TwilioConfig {
  accountSid: string;
  authToken: string;
  /** During a change of tokens, callbacks may be signed by either. */
  secondaryAuthToken?: string;
  baseUrl?: string;
  connections?: number;
  answerTimeoutMs?: number;
}

const MESSAGING_SERVICE = /^MG[0-9a-f]{32}$/i;

/** Twilio's Programmable Messaging, API 2010-04-01, on bare HTTP (docs/adr says why not the SDK). */
export class TwilioGateway implements SmsGateway, ReceivesReceipts, ReceivesInbound, LooksUp {
  readonly absenceProof = true;
  private readonly wire: Wire;
  private readonly messagesPath: string;
  private readonly accountPath: string;
  private readonly readHeaders: string[];
  private readonly sendHeaders: string[];
  private readonly authTokens: string[];

  constructor(config: TwilioConfig) {
    this.wire = openWire(config.baseUrl ?? 'https://api.twilio.com', config);
    this.accountPath = `/2010-04-01/Accounts/${config.accountSid}.json`;
    this.messagesPath = `/2010-04-01/Accounts/${config.accountSid}/Messages`;
    const basic = Buffer.from(`${config.accountSid}:${config.authToken}`).toString('base64');
    this.readHeaders = ['authorization', `Basic ${basic}`, 'accept', 'application/json', 'user-agent', 'dinnerbell'];
    this.sendHeaders = [...this.readHeaders, 'content-type', 'application/x-www-form-urlencoded'];
    this.authTokens = [config.authToken, config.secondaryAuthToken].filter((token) => token !== undefined);
  }

  async send(sms: OutgoingSms, signal?: AbortSignal): Promise<SendOutcome> {
    // encodeURIComponent throws on half a surrogate pair.
    if (!sms.body.isWellFormed()) return wireRefusal('rejected', 'malformed_text');
    const call = { method: 'POST' as const, path: `${this.messagesPath}.json`, headers: this.sendHeaders };
    return readSendAnswer(await this.wire.call({ ...call, body: encodeForm(sms) }, signal));
  }

  verifyAndParseStatuses(request: ReceiptRequest): VerifiedReceipts | RefusedWebhook {
    const receipt = verifyAndParseTwilioStatus(this.authTokens, request);
    return 'refused' in receipt ? receipt : { receipts: [receipt] };
  }

  verifyAndParseInbound(request: ReceiptRequest): ParsedInbound | RefusedWebhook {
    return verifyAndParseTwilioInbound(this.authTokens, request);
  }

  lookUp(query: LookUpQuery): ReturnType<LooksUp['lookUp']> {
    return lookUpAtTwilio(this.wire, this.messagesPath, this.readHeaders, query);
  }

  async probe(): Promise<{ ok: boolean; detail: string }> {
    const answer = await this.wire.call({ method: 'GET', path: this.accountPath, headers: this.readHeaders });
    if (answer.kind === 'break')
      return failedProbe('Twilio', answer, classifyFailure(answer.errorCode, answer.written));
    if (answer.status !== 200) return failedProbe('Twilio', answer, readRefusal(answer));
    const status = parseObject(answer.body)?.['status'];
    if (status === 'active') return { ok: true, detail: 'Twilio accepts the credentials.' };
    return {
      ok: false,
      detail: typeof status === 'string' ? 'The Twilio account is not active.' : 'Not Twilio’s answer.',
    };
  }

  close(): Promise<void> {
    return this.wire.close();
  }
}

function encodeForm({ to, sender, body, statusUrl }: OutgoingSms): string {
  const from = MESSAGING_SERVICE.test(sender) ? 'MessagingServiceSid' : 'From';
  return (
    `To=${encodeURIComponent(to)}&${from}=${encodeURIComponent(sender)}` +
    `&Body=${encodeURIComponent(body)}&StatusCallback=${encodeURIComponent(statusUrl)}`
  );
}
