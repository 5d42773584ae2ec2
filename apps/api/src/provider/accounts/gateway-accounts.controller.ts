import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Context } from '../../database/context.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { LogInOnly } from '../../http/scopes.js';
import { UuidParam } from '../../http/uuid-param.js';
import { AccountList, AccountView } from './account.view.js';
import { CreateAccount } from './create-account.dto.js';
import { CreateGatewayAccount } from './create-gateway-account.js';
import { DeleteGatewayAccount } from './delete-gateway-account.js';
import { EditAccount } from './edit-account.dto.js';
import { EditGatewayAccount } from './edit-gateway-account.js';
import { ReadGatewayAccounts } from './read-gateway-accounts.js';

/** A merchant's own accounts at SMS vendors. Only people keep them: they hold the keys to somebody's bill. */
@ApiTags('provider')
@ApiBearerAuth()
@LogInOnly()
@Controller('gateway-accounts')
export class GatewayAccountsController {
  constructor(
    private readonly reads: ReadGatewayAccounts,
    private readonly creates: CreateGatewayAccount,
    private readonly edits: EditGatewayAccount,
    private readonly deletes: DeleteGatewayAccount,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The gateway accounts that carry your texts, in the order they are tried',
    description: 'Yours first, then the operator’s, which can be read alone and show no credentials.',
  })
  @ApiOkResponse({ type: AccountList })
  @ApiProblems(406, 503)
  async list(@Caller() ctx: Context): Promise<AccountList> {
    return { items: await this.reads.list(ctx) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Add a gateway account',
    description:
      'It is tried at the vendor first and kept only if that takes the credentials, unless `verify` is false. It goes to the end of your ' +
      'order. MSG91’s webhook secret is made when you give none. Takes no Idempotency-Key: no answer is kept for repeats.',
  })
  @ApiCreatedResponse({ type: AccountView })
  @ApiProblems(400, 413, { status: 422, codes: ['gateway_refused', 'too_many_gateway_accounts'] }, 503)
  create(@Caller() ctx: Context, @Body() body: CreateAccount): Promise<AccountView> {
    return this.creates.run(ctx, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One gateway account' })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(404, 503)
  read(@Caller() ctx: Context, @UuidParam() id: string): Promise<AccountView> {
    return this.reads.one(ctx, id);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change a gateway account',
    description:
      'Credentials and settings that are not named stay. Changed credentials are tried at the vendor first, unless `verify` is false.',
  })
  @ApiOkResponse({ type: AccountView })
  @ApiProblems(
    400,
    404,
    { status: 409, codes: ['gateway_account_changed'] },
    413,
    { status: 422, codes: ['gateway_refused'] },
    503,
  )
  edit(@Caller() ctx: Context, @UuidParam() id: string, @Body() body: EditAccount): Promise<AccountView> {
    return this.edits.run(ctx, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a gateway account',
    description:
      'It carries nothing more from now on. Texts that are with the vendor already still get their receipts; the credentials are wiped ' +
      'after seven days, or within hours if it never carried a text.',
  })
  @ApiNoContentResponse({ description: 'Deleted.' })
  @ApiProblems(404, 503)
  delete(@Caller() ctx: Context, @UuidParam() id: string): Promise<void> {
    return this.deletes.run(ctx, id);
  }
}
