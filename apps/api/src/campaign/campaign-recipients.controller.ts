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
import { Accepts } from '../http/accepts.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Idempotent } from '../http/idempotent.js';
import type { Page } from '../http/pagination.js';
import { Scopes } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { ExportRecipients } from './export-recipients.js';
import { ExtendDraft } from './extend-draft.js';
import { ListRecipients } from './list-recipients.js';
import { ListRecipientsQuery } from './wire/list-query.js';
import { ACCEPTED } from './wire/problems.js';
import { RecipientPage, type RecipientView } from './wire/recipient-view.js';
import { RecipientsBody } from './wire/recipients-body.js';
import { AddedRecipientsView } from './wire/recipients-view.js';

/** Who gets a campaign. */
@ApiTags('audience')
@ApiBearerAuth()
@Controller('campaigns')
export class CampaignRecipientsController {
  constructor(
    private readonly extendDraft: ExtendDraft,
    private readonly listRecipients: ListRecipients,
    private readonly exportRecipients: ExportRecipients,
  ) {}

  @Post(':id/recipients')
  @Scopes('audience:write')
  @HttpCode(200)
  @Idempotent()
  @Accepts({ megabytes: 8 })
  @ApiOperation({
    operationId: 'addRecipients',
    summary: 'Add recipients to a Draft, up to 10 000 a call',
    description: 'The good ones are kept, the others are listed in `problems`. The first of a repeated number stays.',
  })
  @ApiOkResponse({ type: AddedRecipientsView, headers: ACCEPTED })
  @ApiProblems(
    { status: 400, codes: ['validation_failed', 'too_many_recipients'] },
    404,
    { status: 409, codes: ['not_draft', 'import_running', 'idempotency_in_progress'] },
    413,
    { status: 422, codes: ['idempotency_key_reused'] },
  )
  add(@Caller() ctx: Context, @UuidParam() id: string, @Body() body: RecipientsBody): Promise<AddedRecipientsView> {
    return this.extendDraft.run(ctx, id, body);
  }

  @Get(':id/recipients')
  @Scopes('audience:read')
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
}
