import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../../database/context.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { LogInOnly } from '../../http/scopes.js';
import { UuidParam } from '../../http/uuid-param.js';
import { AccountList, TriedView } from './account.view.js';
import { OrderAccounts } from './edit-account.dto.js';
import { OrderGatewayAccounts } from './order-gateway-accounts.js';
import { ProbeGatewayAccount } from './probe-gateway-account.js';
import { ReadGatewayAccounts } from './read-gateway-accounts.js';

/** What can be done with accounts beside keeping them. */
@ApiTags('provider')
@ApiBearerAuth()
@LogInOnly()
@Controller('gateway-accounts')
export class AccountStepsController {
  constructor(
    private readonly orders: OrderGatewayAccounts,
    private readonly probes: ProbeGatewayAccount,
    private readonly reads: ReadGatewayAccounts,
  ) {}

  @Put('order')
  @ApiOperation({
    summary: 'Set the order of fail-over',
    description: 'Name all your accounts; the operator’s always come last.',
  })
  @ApiOkResponse({ type: AccountList })
  @ApiProblems(400, { status: 422, codes: ['bad_order'] }, 503)
  async order(@Caller() ctx: Context, @Body() { ids }: OrderAccounts): Promise<AccountList> {
    await this.orders.run(ctx, ids);
    return { items: await this.reads.list(ctx) };
  }

  @Post(':id/probe')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Test the connection',
    description:
      'Asks the vendor whether the stored credentials work, and sends nothing. `detail` says it in words. Ten times a minute.',
  })
  @ApiOkResponse({ type: TriedView })
  @ApiProblems(404, 429, 503)
  probe(@Caller() ctx: Context, @UuidParam() id: string): Promise<TriedView> {
    return this.probes.run(ctx, id);
  }
}
