import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { PageQuery } from '../http/pagination.js';
import { Scopes } from '../http/scopes.js';
import { BillingView, LedgerPage, TransactionPage } from './billing.views.js';
import { ReadBilling } from './read-billing.js';
import { ReadLedger } from './read-ledger.js';
import { ReadTransactions } from './read-transactions.js';

@ApiTags('billing')
@ApiBearerAuth()
@Controller('billing')
export class BillingController {
  constructor(
    private readonly database: Database,
    private readonly readBilling: ReadBilling,
    private readonly readLedger: ReadLedger,
    private readonly readTransactions: ReadTransactions,
  ) {}

  @Get()
  @Scopes('billing:read')
  @ApiOperation({ summary: 'Credits, prices and the latest payments' })
  @ApiOkResponse({ type: BillingView })
  billing(@Caller() ctx: Context): Promise<BillingView> {
    return this.readBilling.run(ctx);
  }

  @Get('transactions')
  @Scopes('billing:read')
  @ApiOperation({ summary: 'Every payment and refund, newest first' })
  @ApiOkResponse({ type: TransactionPage })
  @ApiProblems(400)
  transactions(@Caller() ctx: Context, @Query() query: PageQuery): Promise<TransactionPage> {
    return this.database.transaction(ctx, (tx) => this.readTransactions.run(tx, query));
  }

  @Get('ledger')
  @Scopes('billing:read')
  @ApiOperation({ summary: 'Every movement of credits, newest first, with the balances it left' })
  @ApiOkResponse({ type: LedgerPage })
  @ApiProblems(400)
  ledger(@Caller() ctx: Context, @Query() query: PageQuery): Promise<LedgerPage> {
    return this.readLedger.run(ctx, query);
  }
}
