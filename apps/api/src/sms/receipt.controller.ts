/** Step ⑦ receipt, first half: a gateway's callback is verified, stored, and only then answered. */
import { fromReference } from '@dinnerbell/domain';
import type { ParsedReceipt, ReceivesReceipts } from '@dinnerbell/sms-gateways';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ENV, type Env } from '../config/env.js';
import { Accepts } from '../http/accepts.js';
import { ApiProblems } from '../http/api-problems.js';
import { Problem } from '../http/problem.js';
import { Public } from '../http/public.js';
import type { Request } from '../http/request.js';
import { Unthrottled } from '../http/unthrottled.js';
import { UuidParam } from '../http/uuid-param.js';
import { Gateways } from '../provider/gateways.js';
import { LastReceipts } from '../provider/last-receipts.js';
import { ReceiptInbox } from './receipt-inbox.js';
import { singleHeaders } from './single-headers.js';

/** A status callback of Twilio's; fields may be added without notice. */
const CALLBACK = {
  type: 'object',
  required: ['MessageSid', 'MessageStatus'],
  properties: {
    MessageSid: { type: 'string', pattern: '^(SM|MM)[0-9a-fA-F]{32}$' },
    MessageStatus: { type: 'string', example: 'delivered' },
    ErrorCode: { type: 'string', example: '30005' },
  },
  additionalProperties: { type: 'string' },
};
const DELIVERED = { MessageSid: 'SM0123456789abcdef0123456789abcdef', MessageStatus: 'delivered' };
const UNDELIVERED = { ...DELIVERED, MessageStatus: 'undelivered', ErrorCode: '30005' };

@ApiTags('provider')
@Controller('webhooks/sms')
export class ReceiptController {
  constructor(
    private readonly gateways: Gateways,
    private readonly inbox: ReceiptInbox,
    private readonly lastReceipts: LastReceipts,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post(':vendor/:accountId/status')
  @Public()
  @Unthrottled()
  @Accepts({ form: true })
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take a delivery receipt',
    description:
      'Called by the SMS gateway. The signature is checked over the public URL and the raw body before anything is read; the answer comes ' +
      'after the receipt is stored. A repeat changes nothing, and receipts may come in any order.',
  })
  @ApiParam({ name: 'vendor', schema: { type: 'string', enum: ['twilio'] } })
  @ApiHeader({
    name: 'X-Twilio-Signature',
    required: true,
    description: 'HMAC-SHA1 of URL and parameters under the auth token, base64.',
    schema: { type: 'string', example: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: CALLBACK, examples: { delivered: { value: DELIVERED }, undelivered: { value: UNDELIVERED } } })
  @ApiNoContentResponse({ description: 'Stored, or stored before.' })
  @ApiProblems(400, { status: 403, codes: ['bad_signature'] }, 404, 413, 415, 503)
  async take(
    @Param('vendor') vendor: string,
    @UuidParam('accountId') accountId: string,
    @Req() request: Request,
  ): Promise<void> {
    const gateway = await this.receiver(vendor, accountId);
    const read = gateway.verifyAndParseStatuses({
      url: this.env.publicUrl + request.originalUrl,
      headers: singleHeaders(request.headers),
      rawBody: request.rawBody ?? Buffer.alloc(0),
    });
    if ('refused' in read) {
      throw read.retry
        ? new Problem(503, 'unavailable', read.refused)
        : new Problem(403, 'bad_signature', read.refused);
    }
    await Promise.all(
      read.receipts.flatMap(({ status, ...receipt }) =>
        status === 'Progress' ? [] : [this.inbox.store(toStore(accountId, status, receipt))],
      ),
    );
    await this.lastReceipts.note(accountId);
  }

  private async receiver(vendor: string, accountId: string): Promise<ReceivesReceipts> {
    const account = await this.gateways.find(accountId);
    const verifyAndParseStatuses = account?.gateway.verifyAndParseStatuses?.bind(account.gateway);
    if (account?.vendor !== vendor || !verifyAndParseStatuses) {
      throw new Problem(404, 'not_found', 'There is no gateway account at this address.');
    }
    return { verifyAndParseStatuses };
  }
}

function toStore(accountId: string, status: 'Sent' | 'Delivered' | 'Failed', receipt: Omit<ParsedReceipt, 'status'>) {
  const { eventKey, gatewayMessageId, reference, errorCode, suppress = false } = receipt;
  const recipientId = reference === undefined ? undefined : fromReference(reference);
  // A code is short and plain; what else may stand there must not spoil the whole batch.
  const code = errorCode?.replaceAll(/[^\w.-]/g, '').slice(0, 40);
  return { accountId, eventKey, gatewayMessageId, recipientId, status, suppress, errorCode: code || undefined };
}
