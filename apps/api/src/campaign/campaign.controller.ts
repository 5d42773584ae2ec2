import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { IfMatch } from '../http/etag.js';
import { Idempotent } from '../http/idempotent.js';
import type { Page } from '../http/pagination.js';
import type { Reply } from '../http/request.js';
import { Scopes } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { CancelCampaign } from './cancel-campaign.js';
import { CreateCampaign } from './create-campaign.js';
import { EditCampaign } from './edit-campaign.js';
import { ListCampaigns } from './list-campaigns.js';
import { showCampaign } from './show-campaign.js';
import { CampaignPage, CampaignView } from './wire/campaign-view.js';
import { CreateCampaignBody } from './wire/create-campaign-body.js';
import { EditCampaignBody } from './wire/edit-campaign-body.js';
import { ListCampaignsQuery } from './wire/list-query.js';
import { CHANGED, CREATED, EDIT_REFUSED, IN_PROGRESS, SCHEDULE_REFUSED } from './wire/problems.js';
import { tagged } from './wire/tagged.js';

const WithIfMatch = () =>
  ApiHeader({ name: 'If-Match', required: false, description: 'The ETag you read; 412 when it has changed since.' });

@ApiTags('campaign')
@ApiBearerAuth()
@Controller('campaigns')
export class CampaignController {
  constructor(
    private readonly database: Database,
    private readonly createCampaign: CreateCampaign,
    private readonly listCampaigns: ListCampaigns,
    private readonly editCampaign: EditCampaign,
    private readonly cancelCampaign: CancelCampaign,
  ) {}

  @Post()
  @Scopes('campaigns:write')
  @Idempotent()
  @ApiOperation({
    operationId: 'createCampaign',
    summary: 'Create a campaign: a Draft, or with `scheduledAt` Scheduled at once',
  })
  @ApiCreatedResponse({ type: CampaignView, headers: CREATED })
  @ApiProblems({ status: 400, codes: ['validation_failed', 'bad_recipients'] }, IN_PROGRESS, SCHEDULE_REFUSED)
  async create(
    @Caller() ctx: Context,
    @Body() body: CreateCampaignBody,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.createCampaign.run(ctx, body));
  }

  @Get()
  @Scopes('campaigns:read')
  @ApiOperation({ operationId: 'listCampaigns', summary: 'Your campaigns, newest first' })
  @ApiOkResponse({ type: CampaignPage })
  @ApiProblems(400)
  list(@Caller() ctx: Context, @Query() query: ListCampaignsQuery): Promise<Page<CampaignView>> {
    return this.listCampaigns.run(ctx, query);
  }

  @Get(':id')
  @Scopes('campaigns:read')
  @ApiOperation({ operationId: 'getCampaign', summary: 'One campaign, with its counts of this moment' })
  @ApiOkResponse({ type: CampaignView, headers: CHANGED })
  @ApiProblems(404)
  async get(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.database.transaction(ctx, (tx) => showCampaign(tx, id)));
  }

  @Patch(':id')
  @Scopes('campaigns:write')
  @WithIfMatch()
  @ApiOperation({
    operationId: 'editCampaign',
    summary: 'Edit a campaign',
    description:
      'Draft: every field; `recipients` replaces them all, `scheduledAt` schedules it. Scheduled: every field but recipients; what it costs ' +
      'is held anew in the same step, and `scheduledAt: null` makes it a Draft again. Paused: `name` and `offerEndsAt`.',
  })
  @ApiOkResponse({ type: CampaignView, headers: CHANGED })
  @ApiProblems(
    { status: 400, codes: ['validation_failed', 'bad_recipients'] },
    404,
    EDIT_REFUSED,
    412,
    SCHEDULE_REFUSED,
  )
  async edit(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Body() body: EditCampaignBody,
    @IfMatch() ifVersion: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.editCampaign.run(ctx, id, body, ifVersion));
  }

  @Delete(':id')
  @Scopes('campaigns:write')
  @HttpCode(200)
  @WithIfMatch()
  @ApiOperation({
    operationId: 'cancelCampaign',
    summary: 'Cancel a campaign',
    description:
      'Nothing more is sent from here on; `inFlight` says how many texts could not be called back. Their credits stay held until ' +
      'their fate is known, all others come back at once. Cancelling again answers the same.',
  })
  @ApiOkResponse({ type: CampaignView, headers: CHANGED })
  @ApiProblems(400, 404, { status: 409, codes: ['campaign_state'] }, 412)
  async cancel(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @IfMatch() ifVersion: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampaignView> {
    return tagged(reply, await this.cancelCampaign.run(ctx, id, ifVersion));
  }
}
