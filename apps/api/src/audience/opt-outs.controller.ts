import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Scopes } from '../http/scopes.js';
import { ListOptOuts } from './list-opt-outs.js';
import { ListOptOutsQuery, OptOutPage } from './opt-out.view.js';

@ApiTags('audience')
@ApiBearerAuth()
@Controller('opt-outs')
export class OptOutsController {
  constructor(private readonly listOptOuts: ListOptOuts) {}

  @Get()
  @Scopes('audience:read')
  @ApiOperation({
    operationId: 'listOptOuts',
    summary: 'Numbers that want no texts, newest first',
    description: 'They are left out of every campaign. A number leaves this list only when its owner texts START.',
  })
  @ApiOkResponse({ type: OptOutPage })
  @ApiProblems(400)
  list(@Caller() ctx: Context, @Query() query: ListOptOutsQuery): Promise<OptOutPage> {
    return this.listOptOuts.run(ctx, query);
  }
}
