/** A guest's text comes in: verified, stored and acted on, and only then answered. */
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Accepts } from '../http/accepts.js';
import { ApiProblems } from '../http/api-problems.js';
import { Public } from '../http/public.js';
import type { Request } from '../http/request.js';
import { Unthrottled } from '../http/unthrottled.js';
import { UuidParam } from '../http/uuid-param.js';
import { TakeInbound } from './take-inbound.js';
import { WebhookVerifier } from './webhook-verifier.js';

/** A message as Twilio and Vonage hand it over; fields may be added without notice. */
const TWILIO = {
  type: 'object',
  required: ['MessageSid', 'From', 'To', 'Body'],
  properties: {
    MessageSid: { type: 'string', pattern: '^(SM|MM)[0-9a-fA-F]{32}$' },
    From: { type: 'string', example: '+15125550100' },
    To: { type: 'string', example: '+15125550199' },
    Body: { type: 'string', example: 'STOP' },
    OptOutType: { type: 'string', enum: ['STOP', 'START', 'HELP'], description: 'Under Advanced Opt-Out only.' },
  },
  additionalProperties: { type: 'string' },
};
const VONAGE = {
  type: 'object',
  required: ['message_uuid', 'from', 'to', 'text'],
  properties: {
    message_uuid: { type: 'string', format: 'uuid' },
    from: { type: 'string', example: '15125550100' },
    to: { type: 'string', example: '15125550199' },
    text: { type: 'string', example: 'STOP' },
  },
  additionalProperties: true,
};
const SID = 'SM0123456789abcdef0123456789abcdef';
const EXAMPLES = {
  twilio: { value: { MessageSid: SID, From: '+15125550100', To: '+15125550199', Body: 'STOP' } },
  vonage: {
    value: {
      ...{ channel: 'sms', message_type: 'text', message_uuid: '0199c1de-7c0a-4d3e-9a60-1f2e3d4c5b6a' },
      ...{ from: '15125550100', to: '15125550199', text: 'A table for two?', timestamp: '2027-02-01T22:31:00Z' },
    },
  },
};

@ApiTags('provider')
@Controller('webhooks/sms')
export class InboundController {
  constructor(
    private readonly verifier: WebhookVerifier,
    private readonly takeInbound: TakeInbound,
  ) {}

  @Post(':vendor/:accountId/inbound')
  @Public()
  @Unthrottled()
  @Accepts({ form: true, unread: true })
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take a text from a guest',
    description:
      'Called by the SMS gateway; set it as the webhook of your numbers there. The signature is checked over the public URL and the raw ' +
      'body before anything is read. A request to stop is acted on before the answer: the number is opted out for every restaurant that ' +
      'texted it from this account, what was still to go to it is skipped and its credits come back. The answer has no body, so ' +
      'that no text is sent: confirmations are the gateway’s own. A repeat changes nothing.',
  })
  @ApiParam({ name: 'vendor', example: 'twilio', description: 'The vendor of the account.' })
  @ApiHeader({
    name: 'X-Twilio-Signature',
    description: 'Twilio: HMAC-SHA1 of URL and parameters under the auth token, base64.',
    schema: { type: 'string', example: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
  })
  @ApiHeader({
    name: 'Authorization',
    description: 'Vonage: a bearer JWT under the signature secret, with the hash of the body.',
    schema: { type: 'string', example: 'Bearer eyJhbGciOiJIUzI1NiJ9…' },
  })
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiBody({ schema: { oneOf: [TWILIO, VONAGE] }, examples: EXAMPLES })
  @ApiNoContentResponse({ description: 'Stored and acted on, now or before.' })
  @ApiProblems(400, { status: 403, codes: ['bad_signature'] }, 404, 413, 415, 503)
  async take(
    @Param('vendor') vendor: string,
    @UuidParam('accountId') accountId: string,
    @Req() request: Request,
  ): Promise<void> {
    await this.takeInbound.run(accountId, await this.verifier.inbound(vendor, accountId, request));
  }
}
