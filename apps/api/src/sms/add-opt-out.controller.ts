import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OptOutBody, OptOutView } from '../audience/opt-out.view.js';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { Scopes } from '../http/scopes.js';
import { AddOptOut } from './add-opt-out.js';

/** In this room because what is still to be sent to the number is taken back. */
@ApiTags('audience')
@ApiBearerAuth()
@Controller('opt-outs')
export class AddOptOutController {
  constructor(private readonly addOptOut: AddOptOut) {}

  @Post()
  @Scopes('audience:write')
  @ApiOperation({
    operationId: 'addOptOut',
    summary: 'Opt a number out',
    description:
      'As if its owner had texted STOP: nothing goes to it any more, and what was still to go is skipped with its credits back. ' +
      'A repeat answers what is there.',
  })
  @ApiCreatedResponse({ type: OptOutView })
  @ApiProblems(400)
  add(@Caller() ctx: Context, @Body() { phone }: OptOutBody): Promise<OptOutView> {
    return this.addOptOut.run(ctx, phone);
  }
}
