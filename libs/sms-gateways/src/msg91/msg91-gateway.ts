import { classifyFailure, wireRefusal } from '../classify-failure.js';
import { failedProbe } from '../failed-probe.js';
import { openWire, type Wire } from '../open-wire.js';
import { parseObject } from '../parse-object.js';
import type {
  LookUpQuery,
  LooksUp,
  OutgoingSms,
  ReceiptRequest,
  ReceivesReceipts,
  RefusedWebhook,
  SendOutcome,
  SendsBatches,
  SmsGateway,
  VerifiedReceipts,
} from '../port.js';
import { msg91MessageId } from './message-id.js';
import { indianDay, lookUpAtMsg91 } from './msg91-look-up.js';
import { readMsg91Reports } from './msg91-receipts.js';
import { readFlowAnswer, readRefusal } from './read-answer.js';
import { checkFlowMessage, type FlowMessage, renderFlow } from './render-flow.js';

export interface Msg91Config {
  authKey: string;
  /** What the path of the webhook ends with; without it every report is refused. */
  webhookSecret?: string;
  baseUrl?: string;
  connections?: number;
  answerTimeoutMs?: number;
}

/** One answer covers the whole request, so a lost one leaves as many questions as it carried. */
export const MSG91_BATCH = 100;

/** MSG91's flows (API v5), on bare HTTP: its SDK cannot be pointed anywhere (docs/adr). No free text, no replies. */
export class Msg91Gateway implements SmsGateway, SendsBatches, ReceivesReceipts, LooksUp {
  readonly absenceProof = false;
  readonly batchSize = MSG91_BATCH;
  private readonly wire: Wire;
  private readonly headers: string[];
  private readonly webhookSecret: string;

  constructor(config: Msg91Config) {
    this.wire = openWire(config.baseUrl ?? 'https://control.msg91.com', config);
    this.headers = ['authkey', config.authKey, 'accept', 'application/json', 'user-agent', 'dinnerbell'];
    this.webhookSecret = config.webhookSecret ?? '';
  }

  async send(sms: OutgoingSms, signal?: AbortSignal): Promise<SendOutcome> {
    const [outcome] = await this.sendBatch([sms], signal);
    return outcome ?? wireRefusal('unavailable', 'not_connected');
  }

  async sendBatch(messages: readonly OutgoingSms[], signal?: AbortSignal): Promise<SendOutcome[]> {
    const outcomes: SendOutcome[] = [];
    const groups = new Map<string, number[]>();
    const texts = new Map<string, number>();
    messages.forEach((message, index) => {
      const refusal = isWellFormed(message) ? checkFlowMessage(message) : wireRefusal('rejected', 'malformed_text');
      if (refusal) return void (outcomes[index] = refusal);
      // Two texts to one phone need two requests: their ids differ only by request and phone.
      const turn = texts.get(message.to) ?? 0;
      texts.set(message.to, turn + 1);
      const key = JSON.stringify([message.sender, message.template?.id, turn]);
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    });
    const requests = [...groups.values()].flatMap((group) => inParts(group, MSG91_BATCH));
    await Promise.all(
      requests.map(async (indexes) => {
        const told = await this.request(
          indexes.map((index) => messages[index] as FlowMessage),
          signal,
        );
        indexes.forEach((index, at) => (outcomes[index] = told[at] as SendOutcome));
      }),
    );
    return outcomes;
  }

  verifyAndParseStatuses(request: ReceiptRequest): VerifiedReceipts | RefusedWebhook {
    return readMsg91Reports(this.webhookSecret, request);
  }

  lookUp(query: LookUpQuery): ReturnType<LooksUp['lookUp']> {
    return lookUpAtMsg91(this.wire, this.headers, query);
  }

  /** Asks for today's log: a flow request has been seen to succeed with a wrong auth key. */
  async probe(): Promise<{ ok: boolean; detail: string }> {
    const today = indianDay(Date.now());
    const path = `/api/v5/report/logs/p/sms?startDate=${today}&endDate=${today}&limit=1`;
    const answer = await this.wire.call({ method: 'POST', path, headers: this.headers });
    if (answer.kind === 'break') return failedProbe('MSG91', answer, classifyFailure(answer.errorCode, answer.written));
    const { data } = parseObject(answer.body) ?? {};
    if (answer.status === 200 && Array.isArray(data)) return { ok: true, detail: 'MSG91 accepts the auth key.' };
    return failedProbe('MSG91', answer, readRefusal(answer));
  }

  close(): Promise<void> {
    return this.wire.close();
  }

  private async request(messages: readonly FlowMessage[], signal?: AbortSignal): Promise<SendOutcome[]> {
    const headers = [...this.headers, 'content-type', 'application/json'];
    const call = { method: 'POST' as const, path: '/api/v5/flow', headers, body: renderFlow(messages) };
    const answer = readFlowAnswer(await this.wire.call(call, signal));
    return messages.map(({ to }) => {
      if (!('requestId' in answer)) return answer;
      return { ok: true, gatewayMessageId: msg91MessageId(answer.requestId, to.slice(1)) };
    });
  }
}

function isWellFormed({ template }: OutgoingSms): boolean {
  return Object.values(template?.variables ?? {}).every((value) => value.isWellFormed());
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
