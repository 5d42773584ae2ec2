import { compileTemplate, priceMessage, toReference } from '@dinnerbell/domain';
import { Injectable, Logger } from '@nestjs/common';
import { Gateways } from '../provider/gateways.js';
import type { OpenQuestion } from './claim-unknowns.js';
import type { LookUpAnswer } from './judge-look-up.js';

/** Asks a gateway whether it took a message: by its text, merged as it was when it was sent. */
@Injectable()
export class AskGateway {
  private readonly log = new Logger(AskGateway.name);

  constructor(private readonly gateways: Gateways) {}

  /** Undefined when there is no telling now: the gateway cannot look up, or the look-up itself failed. Never rejects. */
  async run(question: OpenQuestion): Promise<LookUpAnswer> {
    try {
      const { gateway } = await this.gateways.byId(question.account_id);
      const body = textOf(question);
      if (!gateway.lookUp || body === undefined) return undefined;
      const answer = await gateway.lookUp({
        to: question.phone,
        body,
        attemptedAt: question.attempt_at,
        reference: toReference(question.recipient_id),
        ...(question.gateway_message_id !== null && { gatewayMessageId: question.gateway_message_id }),
      });
      if ('found' in answer) return { found: answer.found, absenceProof: gateway.absenceProof === true };
      this.log.warn(`look-up of message ${question.recipient_id} failed: ${answer.failed}`);
    } catch (error) {
      const fault = error instanceof Error ? error.message : 'unknown fault';
      this.log.error(`look-up of message ${question.recipient_id} failed: ${fault}`);
    }
    return undefined;
  }
}

function textOf({ message, phone, fields, frame, codes }: OpenQuestion): string | undefined {
  const codeOf = (url: string): string => codes?.[url] ?? '';
  const priced = priceMessage(compileTemplate(message), { phone, fields }, frame, frame.rateCard, codeOf);
  return priced.ok ? priced.text : undefined;
}
