/** Step ⑦ receipt, first half: a gateway's callback is verified, stored, and only then answered. */
import { fromReference } from '@dinnerbell/domain';
import type { ParsedReceipt } from '@dinnerbell/sms-gateways';
import { applyDecorators, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Accepts } from '../http/accepts.js';
import { ApiProblems } from '../http/api-problems.js';
import { Public } from '../http/public.js';
import type { Request } from '../http/request.js';
import { Unthrottled } from '../http/unthrottled.js';
import { UuidParam } from '../http/uuid-param.js';
import { LastReceipts } from '../provider/last-receipts.js';
import { type Receipt, ReceiptInbox } from './receipt-inbox.js';
import { ApiReports, ApiSignedReceipts } from './receipt.docs.js';
import { WebhookVerifier } from './webhook-verifier.js';

/** What all of them have in common, whoever the vendor is. */
const Webhook = () =>
  applyDecorators(
    Public(),
    Unthrottled(),
    Accepts({ form: true, unread: true }),
    HttpCode(204),
    ApiNoContentResponse({ description: 'Stored, or stored before.' }),
    ApiProblems(400, { status: 403, codes: ['bad_signature'] }, 404, 413, 415, 503),
  );

@ApiTags('provider')
@Controller('webhooks/sms')
export class ReceiptController {
  constructor(
    private readonly verifier: WebhookVerifier,
    private readonly inbox: ReceiptInbox,
    private readonly lastReceipts: LastReceipts,
  ) {}

  @Post(':vendor/:accountId/status')
  @Webhook()
  @ApiSignedReceipts()
  @ApiOperation({
    summary: 'Take a delivery receipt',
    description:
      'Called by the SMS gateway. The signature is checked over the public URL and the raw body before anything is read; the answer comes ' +
      'after the receipt is stored. A repeat changes nothing, and receipts may come in any order. A webhook that came unsigned is answered ' +
      'with 503, upon which the vendor sends it again, signed.',
  })
  take(
    @Param('vendor') vendor: string,
    @UuidParam('accountId') accountId: string,
    @Req() request: Request,
  ): Promise<void> {
    return this.store(vendor, accountId, request);
  }

  @Post('msg91/:accountId/:secret/status')
  @Webhook()
  @ApiReports()
  @ApiParam({ name: 'secret', description: 'The secret of the account, as its webhook address has it.' })
  @ApiOperation({
    summary: 'Take MSG91’s delivery reports',
    description:
      'MSG91 signs nothing, so the secret in the path is the proof; it is compared before anything is read. Several reports may come in one ' +
      'request (v2), or one (v3); all of them are stored before the answer, or none is.',
  })
  takeReports(@UuidParam('accountId') accountId: string, @Req() request: Request): Promise<void> {
    return this.store('msg91', accountId, request);
  }

  private async store(vendor: string, accountId: string, request: Request): Promise<void> {
    const { receipts, nonce } = await this.verifier.statuses(vendor, accountId, request);
    const news = receipts.flatMap((receipt) => toStore(accountId, receipt));
    await this.inbox.store(news, nonce === undefined ? undefined : { accountId, nonce });
    await this.lastReceipts.note(accountId);
  }
}

/** None for what changes nothing. */
function toStore(accountId: string, { status, ...receipt }: ParsedReceipt): Receipt[] {
  if (status === 'Progress') return [];
  const { eventKey, gatewayMessageId, reference, errorCode, suppress = false } = receipt;
  const recipientId = reference === undefined ? undefined : fromReference(reference);
  // A code is short and plain; what else may stand there must not spoil the whole batch.
  const code = errorCode?.replaceAll(/[^\w.-]/g, '').slice(0, 40);
  return [{ accountId, eventKey, gatewayMessageId, recipientId, status, suppress, errorCode: code || undefined }];
}
