import { classifyFailure, wireRefusal } from '../classify-failure.js';
import { failedProbe } from '../failed-probe.js';
import { openWire, type Wire } from '../open-wire.js';
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
import { lookUpAtVonage } from './vonage-look-up.js';
import { readVonageInbound, readVonageStatus } from './vonage-status.js';
import { signVonageRequest, verifyVonageWebhook } from './vonage-webhook.js';

export interface VonageConfig {
  apiKey: string;
  apiSecret: string;
  /** Without it every webhook is refused. */
  signatureSecret?: string;
  /** With a private key: sends as this application by JWT instead of Basic. */
  application?: { id: string; privateKey: string };
  baseUrl?: string;
  connections?: number;
  answerTimeoutMs?: number;
}

/** A token is good for 15 minutes and made anew after ten: signing by RSA costs about a millisecond. */
const TOKEN_FRESH_MS = 600_000;

/** Vonage's Messages API v1, channel SMS, on bare HTTP (docs/adr says why not the SDK). */
export class VonageGateway implements SmsGateway, ReceivesReceipts, ReceivesInbound, LooksUp {
  readonly absenceProof = false;
  private readonly wire: Wire;
  private readonly basic: string;
  private token: { header: string; until: number } | undefined;

  constructor(private readonly config: VonageConfig) {
    this.wire = openWire(config.baseUrl ?? 'https://api.nexmo.com', config);
    this.basic = `Basic ${Buffer.from(`${config.apiKey}:${config.apiSecret}`).toString('base64')}`;
  }

  async send(sms: OutgoingSms, signal?: AbortSignal): Promise<SendOutcome> {
    if (!sms.body.isWellFormed()) return wireRefusal('rejected', 'malformed_text');
    return readSendAnswer(await this.post(render(sms), signal));
  }

  verifyAndParseStatuses(request: ReceiptRequest): VerifiedReceipts | RefusedWebhook {
    const verified = verifyVonageWebhook(this.config, request);
    return 'refused' in verified ? verified : readVonageStatus(verified);
  }

  verifyAndParseInbound(request: ReceiptRequest): ParsedInbound | RefusedWebhook {
    const verified = verifyVonageWebhook(this.config, request);
    return 'refused' in verified ? verified : readVonageInbound(verified);
  }

  lookUp(query: LookUpQuery): ReturnType<LooksUp['lookUp']> {
    return lookUpAtVonage(this.wire, this.config.apiKey, headersFor(this.basic), query);
  }

  /** Posts a message without any content by the very credentials that send: 422 says that they were accepted. */
  async probe(): Promise<{ ok: boolean; detail: string }> {
    const answer = await this.post('{}');
    if (answer.kind === 'break')
      return failedProbe('Vonage', answer, classifyFailure(answer.errorCode, answer.written));
    if (answer.status === 422) return { ok: true, detail: 'Vonage accepts the credentials.' };
    return failedProbe('Vonage', answer, readRefusal(answer));
  }

  close(): Promise<void> {
    return this.wire.close();
  }

  private post(body: string, signal?: AbortSignal): ReturnType<Wire['call']> {
    const headers = [...headersFor(this.authorization()), 'content-type', 'application/json'];
    return this.wire.call({ method: 'POST', path: '/v1/messages', headers, body }, signal);
  }

  private authorization(): string {
    const { application } = this.config;
    if (!application) return this.basic;
    const now = Date.now();
    if (!this.token || this.token.until <= now) {
      const header = `Bearer ${signVonageRequest(application.id, application.privateKey)}`;
      this.token = { header, until: now + TOKEN_FRESH_MS };
    }
    return this.token.header;
  }
}

function headersFor(authorization: string): string[] {
  return ['authorization', authorization, 'accept', 'application/json', 'user-agent', 'dinnerbell'];
}

/** Numbers go without their plus; the reference comes back in every receipt and record. */
function render({ to, sender, body, reference, statusUrl }: OutgoingSms): string {
  return JSON.stringify({
    message_type: 'text',
    channel: 'sms',
    to: to.replace(/^\+/, ''),
    from: sender.replace(/^\+/, ''),
    text: body,
    client_ref: reference,
    webhook_url: statusUrl,
    webhook_version: 'v1',
    sms: { encoding_type: 'auto' },
  });
}
