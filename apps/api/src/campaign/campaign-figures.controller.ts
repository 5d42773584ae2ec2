import { Body, Controller, Get, Headers, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import type { Page } from '../http/pagination.js';
import { UuidParam } from '../http/uuid-param.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { EstimateDraft } from './estimate-draft.js';
import { ExportRecipients } from './export-recipients.js';
import { ListRecipients } from './list-recipients.js';
import { ReportCampaign } from './report-campaign.js';
import { EstimateBody, EstimateDraftBody } from './wire/estimate-body.js';
import { PricedEstimateView } from './wire/estimate-view.js';
import { ListRecipientsQuery } from './wire/list-query.js';
import { RecipientPage, type RecipientView } from './wire/recipient-view.js';
import { ReportView } from './wire/report-view.js';

/** What a campaign will cost, who gets it, and what came of it. */
@ApiTags('campaign')
@ApiBearerAuth()
@Controller('campaigns')
export class CampaignFiguresController {
  constructor(
    private readonly estimateDraft: EstimateDraft,
    private readonly estimateCampaign: EstimateCampaign,
    private readonly listRecipients: ListRecipients,
    private readonly exportRecipients: ExportRecipients,
    private readonly reportCampaign: ReportCampaign,
  ) {}

  @Post('estimate')
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

  @Get(':id/recipients')
  @ApiOperation({
    operationId: 'listRecipients',
    summary: 'Who gets a campaign, and what became of each text',
    description:
      'With `Accept: text/csv` all of them as one file. There a value that a spreadsheet would read as a formula, as every number ' +
      'with its +, stands behind an apostrophe; an import takes it off again.',
  })
  @ApiExtraModels(RecipientPage)
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({
    description: 'A page, or the whole list as CSV.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(RecipientPage) } },
      'text/csv': { schema: { type: 'string' }, example: "phone,name,status,…\r\n'+15125550100,Ana,Delivered,…\r\n" },
    },
  })
  @ApiProblems(400, 404)
  recipients(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Query() query: ListRecipientsQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<Page<RecipientView> | StreamableFile> {
    return /\btext\/csv\b/i.test(accept ?? '')
      ? this.exportRecipients.run(ctx, id, query)
      : this.listRecipients.run(ctx, id, query);
  }

  @Get(':id/report')
  @ApiOperation({ operationId: 'reportCampaign', summary: 'What came of a campaign, with the proof that it adds up' })
  @ApiOkResponse({ type: ReportView })
  @ApiProblems(404)
  report(@Caller() ctx: Context, @UuidParam() id: string): Promise<ReportView> {
    return this.reportCampaign.run(ctx, id);
  }
}
