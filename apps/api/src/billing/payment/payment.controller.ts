import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Context } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { Idempotent } from '../../http/idempotent.js';
import { Problem } from '../../http/problem.js';
import { LogInOnly, Scopes } from '../../http/scopes.js';
import { UuidParam } from '../../http/uuid-param.js';
import { findPayment } from './payment-row.js';
import { PaymentView, RechargeView, RefundView, viewOf } from './payment.views.js';
import { RechargeBody, RefundBody, VerifyBody } from './recharge-body.js';
import { RefundPayment } from './refund-payment.js';
import { StartPayment } from './start-payment.js';
import { VerifyPayment } from './verify-payment.js';

/** Buying credits, and giving them back. */
@ApiTags('billing')
@ApiBearerAuth()
@Controller('billing')
export class PaymentController {
  constructor(
    private readonly database: Database,
    private readonly startPayment: StartPayment,
    private readonly verifyPayment: VerifyPayment,
    private readonly refundPayment: RefundPayment,
  ) {}

  @Post('recharge')
  @LogInOnly()
  @HttpCode(201)
  @Idempotent()
  @ApiOperation({
    summary: 'Begin to buy a package of credits',
    description:
      'Send the payer to `checkout.url`, or open Razorpay’s checkout.js with `orderId` and `keyId`. Credits come once the gateway says ' +
      'that it is paid. Repeat a 503 with the same Idempotency-Key: it stays one payment.',
  })
  @ApiCreatedResponse({ type: RechargeView })
  @ApiProblems(
    400,
    { status: 409, codes: ['idempotency_in_progress', 'payment_state'] },
    {
      status: 422,
      codes: [
        ...(['unknown_package', 'unpriced_currency', 'no_payment_gateway', 'payment_refused'] as const),
        'idempotency_key_reused',
      ],
    },
    503,
  )
  recharge(@Caller() ctx: Context, @Body() body: RechargeBody): Promise<RechargeView> {
    return this.startPayment.run(ctx, body);
  }

  @Get('payments/:id')
  @Scopes('billing:read')
  @ApiOperation({ summary: 'One payment and how it stands' })
  @ApiOkResponse({ type: PaymentView })
  @ApiProblems(404, 503)
  async payment(@Caller() ctx: Context, @UuidParam() id: string): Promise<PaymentView> {
    const payment = await this.database.transaction(ctx, (tx) => findPayment(tx, id));
    if (!payment) throw new Problem(404, 'not_found', 'There is no payment with this id.');
    return viewOf(payment);
  }

  @Post('payments/:id/verify')
  @LogInOnly()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Ask the gateway now how a payment stands, when the payer comes back',
    description:
      'Razorpay: with what checkout.js handed to the page. Stripe: with an empty body. It may be called any number of times.',
  })
  @ApiOkResponse({ type: PaymentView })
  @ApiProblems(
    400,
    { status: 403, codes: ['bad_signature'] },
    404,
    { status: 409, codes: ['payment_state'] },
    { status: 422, codes: ['no_payment_gateway'] },
    503,
  )
  verify(@Caller() ctx: Context, @UuidParam() id: string, @Body() body: VerifyBody): Promise<PaymentView> {
    return this.verifyPayment.run(ctx, id, body);
  }

  @Post('payments/:id/refund')
  @LogInOnly()
  @HttpCode(201)
  @Idempotent()
  @ApiOperation({
    summary: 'Give unused credits back for money',
    description:
      'Only credits that are free: used and held ones stay. The money goes back the way it came, in proportion.',
  })
  @ApiCreatedResponse({ type: RefundView })
  @ApiProblems(
    400,
    404,
    { status: 409, codes: ['payment_state', 'idempotency_in_progress'] },
    { status: 422, codes: ['credits_used', 'payment_refused', 'no_payment_gateway', 'idempotency_key_reused'] },
    503,
  )
  refund(@Caller() ctx: Context, @UuidParam() id: string, @Body() body: RefundBody): Promise<RefundView> {
    return this.refundPayment.run(ctx, id, body);
  }
}
