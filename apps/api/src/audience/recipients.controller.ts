import { Controller, Delete, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { IfMatch } from '../http/etag.js';
import { Scopes } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { EmptyDraft } from './empty-draft.js';

@ApiTags('audience')
@ApiBearerAuth()
@Controller('campaigns/:id/recipients')
export class RecipientsController {
  constructor(
    private readonly database: Database,
    private readonly emptyDraft: EmptyDraft,
  ) {}

  @Delete()
  @Scopes('audience:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take every recipient out of a draft' })
  @ApiNoContentResponse({ description: 'The draft has no recipients.' })
  @ApiProblems(404, { status: 409, codes: ['not_draft', 'import_running'] }, 412)
  empty(@Caller() ctx: Context, @UuidParam() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.database.transaction(ctx, (tx) => this.emptyDraft.run(tx, id, version));
  }
}
