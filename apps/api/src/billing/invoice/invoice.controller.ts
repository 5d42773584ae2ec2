import { Controller, Get, Inject, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ENV, type Env } from '../../config/env.js';
import type { Context } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { Scopes } from '../../http/scopes.js';
import { UuidParam } from '../../http/uuid-param.js';
import { Pricing } from '../pricing.js';
import { drawInvoice } from './draw-invoice.js';
import { readInvoice } from './read-invoice.js';

@ApiTags('billing')
@ApiBearerAuth()
@Controller('billing')
export class InvoiceController {
  constructor(
    private readonly database: Database,
    private readonly pricing: Pricing,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('payments/:id/invoice')
  @Scopes('billing:read')
  @ApiOperation({
    operationId: 'paymentInvoice',
    summary: 'The receipt of a payment, as PDF',
    description: 'Of payments that are Succeeded or Refunded, with what was given back so far.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    description: 'One page.',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(404, { status: 409, codes: ['payment_state'] }, 503)
  async invoice(@Caller() ctx: Context, @UuidParam() id: string): Promise<StreamableFile> {
    const invoice = await this.database.transaction(ctx, (tx) => readInvoice(tx, id, this.env.seller, this.pricing));
    return new StreamableFile(await drawInvoice(invoice), {
      type: 'application/pdf',
      disposition: `attachment; filename="receipt-${id}.pdf"`,
    });
  }
}
