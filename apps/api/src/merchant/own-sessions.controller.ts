import { Controller, Delete, Get, HttpCode, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { PageQuery } from '../http/pagination.js';
import type { Request } from '../http/request.js';
import { LogInOnly } from '../http/scopes.js';
import { UuidParam } from '../http/uuid-param.js';
import { EndOwnSessions } from './end-own-sessions.js';
import { ListSessions } from './list-sessions.js';
import { OwnSessionPage, OwnSessionView } from './own-sessions.view.js';

/** Where the merchant is logged in. Which session asks is said by its access token (`sid`), so no cookie is needed. */
@ApiTags('merchant')
@ApiBearerAuth()
@LogInOnly()
@Controller('merchants/sessions')
export class OwnSessionsController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly endOwnSessions: EndOwnSessions,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Where you are logged in, newest first',
    description: 'Sessions that have ended are not shown.',
  })
  @ApiOkResponse({ type: OwnSessionPage })
  @ApiProblems(400, 503)
  async list(@Caller() ctx: Context, @Req() request: Request, @Query() query: PageQuery): Promise<OwnSessionPage> {
    const { items, nextCursor } = await this.listSessions.run(ctx, query);
    return { items: items.map((item) => OwnSessionView.of(item, request.user?.sessionId)), nextCursor };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'End a session',
    description: 'It cannot refresh any more; its access token opens nothing within a minute. API keys stay.',
  })
  @ApiNoContentResponse({ description: 'Ended.' })
  @ApiProblems(404, 503)
  endOne(@Caller() ctx: Context, @UuidParam() id: string): Promise<void> {
    return this.endOwnSessions.one(ctx, id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'End every session but this one', description: 'As one by one. API keys stay.' })
  @ApiNoContentResponse({ description: 'Ended.' })
  @ApiProblems(401, 503)
  endOthers(@Caller() ctx: Context, @Req() request: Request): Promise<void> {
    return this.endOwnSessions.others(ctx, request.user?.sessionId);
  }
}
