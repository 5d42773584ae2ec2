import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../../database/context.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { Scopes } from '../../http/scopes.js';
import { DashboardQuery } from './dashboard-query.js';
import { DashboardView } from './dashboard.view.js';
import { ReadDashboard } from './read-dashboard.js';

@ApiTags('insight')
@ApiBearerAuth()
@Controller('insight')
export class DashboardController {
  constructor(private readonly readDashboard: ReadDashboard) {}

  @Get('dashboard')
  @Scopes('campaigns:read', 'billing:read')
  @ApiOperation({
    operationId: 'readDashboard',
    summary: 'How you are doing: a period, and the one before it',
    description:
      'Days are those of your time zone; at most 400. A text counts for the day it was begun, whenever its receipt or click comes, so the ' +
      'last days still grow.',
  })
  @ApiOkResponse({ type: DashboardView })
  @ApiProblems(400)
  read(@Caller() ctx: Context, @Query() query: DashboardQuery): Promise<DashboardView> {
    return this.readDashboard.run(ctx, query);
  }
}
