import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Scopes } from '../http/scopes.js';
import { InboundPage, InboundQuery } from './inbox.view.js';
import { ReadInbox } from './read-inbox.js';

@ApiTags('sms')
@ApiBearerAuth()
@Controller('sms')
export class InboxController {
  constructor(private readonly readInbox: ReadInbox) {}

  @Get('inbound')
  @Scopes('audience:read')
  @ApiOperation({ operationId: 'listInbound', summary: 'What guests wrote back, newest first' })
  @ApiOkResponse({ type: InboundPage })
  @ApiProblems(400)
  inbound(@Caller() ctx: Context, @Query() query: InboundQuery): Promise<InboundPage> {
    return this.readInbox.run(ctx, query);
  }
}
