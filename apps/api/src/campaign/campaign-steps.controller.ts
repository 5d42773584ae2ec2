import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Idempotent } from '../http/idempotent.js';
import type { Reply } from '../http/request.js';
import { Scopes } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { DuplicateCampaign } from './duplicate-campaign.js';
import { PauseCampaign } from './pause-campaign.js';
import { ResumeCampaign } from './resume-campaign.js';
import { ScheduleCampaign } from './schedule-campaign.js';
import { TestCampaign } from './test-campaign.js';
import { CampaignView } from './wire/campaign-view.js';
import { ACCEPTED, CHANGED, CREATED, IN_PROGRESS, SCHEDULE_REFUSED } from './wire/problems.js';
import { tagged } from './wire/tagged.js';
import { ScheduleBody } from './wire/schedule-body.js';
import { SmsAcceptedView } from './wire/sms-view.js';
import { TestBody } from './wire/test-body.js';

const STATE = { status: 409, codes: ['campaign_state'] } as const;

/** What a merchant tells a campaign to do. */
@ApiTags('campaign')
@ApiBearerAuth()
@Controller('campaigns/:id')
export class CampaignStepsController {
  constructor(
    private readonly scheduleCampaign: ScheduleCampaign,
    private readonly pauseCampaign: PauseCampaign,
    private readonly resumeCampaign: ResumeCampaign,
    private readonly testCampaign: TestCampaign,
    private readonly duplicateCampaign: DuplicateCampaign,
  ) {}

  @Post('schedule')
  @Scopes('campaigns:write')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'scheduleCampaign',
    summary: 'Schedule a Draft: check it, hold its credits, and send it at `scheduledAt` (absent: now)',
    description: 'From here on text, brand name, opt-out line and prices are frozen.',
  })
  @ApiOkResponse({ type: CampaignView, headers: CREATED })
  @ApiProblems(
    400,
    404,
    { status: 409, codes: ['campaign_state', 'import_running', 'idempotency_in_progress'] },
    SCHEDULE_REFUSED,
  )
  async schedule(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Body() body: ScheduleBody,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.scheduleCampaign.run(ctx, id, body ?? {}));
  }

  @Post('pause')
  @Scopes('campaigns:write')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'pauseCampaign',
    summary: 'Pause a campaign that is being sent; it stops within a second of sending',
  })
  @ApiOkResponse({ type: CampaignView, headers: CHANGED })
  @ApiProblems(404, STATE)
  async pause(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.pauseCampaign.run(ctx, id));
  }

  @Post('resume')
  @Scopes('campaigns:write')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resumeCampaign', summary: 'Send on with a paused campaign, from where it stopped' })
  @ApiOkResponse({ type: CampaignView, headers: CHANGED })
  @ApiProblems(404, { status: 409, codes: ['campaign_state', 'no_gateway'] })
  async resume(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.resumeCampaign.run(ctx, id));
  }

  @Post('test')
  @Scopes('campaigns:write')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({
    operationId: 'testCampaign',
    summary: 'Send one test message, as the first recipient would get it',
    description: 'It is paid like any other. A number gets three in ten minutes at most.',
  })
  @ApiAcceptedResponse({ type: SmsAcceptedView, headers: ACCEPTED })
  @ApiProblems(400, 404, IN_PROGRESS, SCHEDULE_REFUSED, { status: 429, codes: ['test_limit', 'rate_limited'] })
  test(@Caller() ctx: Context, @UuidParam() id: string, @Body() body: TestBody): Promise<SmsAcceptedView> {
    return this.testCampaign.run(ctx, id, body);
  }

  @Post('duplicate')
  @Scopes('campaigns:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'duplicateCampaign',
    summary: 'Make a new Draft of the same text and recipients, but for guests who opted out since',
  })
  @ApiCreatedResponse({ type: CampaignView, headers: CREATED })
  @ApiProblems(404, IN_PROGRESS, { status: 422, codes: ['idempotency_key_reused'] })
  async duplicate(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.duplicateCampaign.run(ctx, id));
  }
}
