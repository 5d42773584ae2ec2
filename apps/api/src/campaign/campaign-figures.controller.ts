import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Scopes } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { EstimateDraft } from './estimate-draft.js';
import { ReportCampaign } from './report-campaign.js';
import { EstimateBody, EstimateDraftBody } from './wire/estimate-body.js';
import { PricedEstimateView } from './wire/estimate-view.js';
import { ReportView } from './wire/report-view.js';

/** What a campaign will cost, and what came of it. */
@ApiTags('campaign')
@ApiBearerAuth()
@Controller('campaigns')
export class CampaignFiguresController {
  constructor(
    private readonly estimateDraft: EstimateDraft,
    private readonly estimateCampaign: EstimateCampaign,
    private readonly reportCampaign: ReportCampaign,
  ) {}

  @Post('estimate')
  @Scopes('campaigns:read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'estimateNewCampaign',
    summary: 'What a campaign would cost, to the credit; stores nothing',
  })
  @ApiOkResponse({ type: PricedEstimateView })
  @ApiProblems(
    { status: 400, codes: ['validation_failed', 'bad_recipients'] },
    { status: 422, codes: ['audience_not_available'] },
  )
  estimateNew(@Caller() ctx: Context, @Body() body: EstimateDraftBody): Promise<PricedEstimateView> {
    return this.estimateDraft.run(ctx, body);
  }

  @Post(':id/estimate')
  @Scopes('campaigns:read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'estimateCampaign',
    summary: 'What a campaign will cost, to the credit, or would with another message',
  })
  @ApiOkResponse({ type: PricedEstimateView })
  @ApiProblems(400, 404)
  estimate(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Body() body: EstimateBody = {},
  ): Promise<PricedEstimateView> {
    return this.estimateCampaign.run(ctx, id, body);
  }

  @Get(':id/report')
  @Scopes('campaigns:read')
  @ApiOperation({ operationId: 'reportCampaign', summary: 'What came of a campaign, with the proof that it adds up' })
  @ApiOkResponse({ type: ReportView })
  @ApiProblems(404)
  report(@Caller() ctx: Context, @UuidParam() id: string): Promise<ReportView> {
    return this.reportCampaign.run(ctx, id);
  }
}
