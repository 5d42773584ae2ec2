import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Idempotent } from '../http/idempotent.js';
import { PageQuery } from '../http/pagination.js';
import { Scopes } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { SendSms } from './send-sms.js';
import { SmsStatus } from './sms-status.js';
import { ACCEPTED, IN_PROGRESS, SCHEDULE_REFUSED } from './wire/problems.js';
import { ScheduleSmsBody, SendSmsBody } from './wire/sms-body.js';
import { SmsAcceptedView, SmsStatusView } from './wire/sms-view.js';

const BAD_INPUT = { status: 400, codes: ['validation_failed', 'bad_recipients'] } as const;

@ApiTags('sms')
@ApiBearerAuth()
@Controller('sms')
export class SmsController {
  constructor(
    private readonly sendSms: SendSms,
    private readonly smsStatus: SmsStatus,
  ) {}

  @Post('send')
  @Scopes('sms:send')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({ operationId: 'sendSms', summary: 'Send a text to one guest or a few, now' })
  @ApiAcceptedResponse({ type: SmsAcceptedView, headers: ACCEPTED })
  @ApiProblems(BAD_INPUT, IN_PROGRESS, SCHEDULE_REFUSED)
  send(@Caller() ctx: Context, @Body() body: SendSmsBody): Promise<SmsAcceptedView> {
    return this.sendSms.run(ctx, body);
  }

  @Post('schedule')
  @Scopes('sms:send')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({ operationId: 'scheduleSms', summary: 'Send a text to one guest or a few, later' })
  @ApiAcceptedResponse({ type: SmsAcceptedView, headers: ACCEPTED })
  @ApiProblems(BAD_INPUT, IN_PROGRESS, SCHEDULE_REFUSED)
  schedule(@Caller() ctx: Context, @Body() body: ScheduleSmsBody): Promise<SmsAcceptedView> {
    return this.sendSms.run(ctx, body);
  }

  @Get('status/:campaignId')
  @Scopes('campaigns:read', 'audience:read')
  @ApiOperation({ operationId: 'smsStatus', summary: 'What became of the texts of one call' })
  @ApiOkResponse({ type: SmsStatusView })
  @ApiProblems(400, 404)
  status(
    @Caller() ctx: Context,
    @UuidParam('campaignId') campaignId: string,
    @Query() query: PageQuery,
  ): Promise<SmsStatusView> {
    return this.smsStatus.run(ctx, campaignId, query);
  }
}
