import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PAYMENT_CATALOGUE, type PaymentGateway, type PaymentVendor } from '@dinnerbell/payment-gateways';
import { Counter } from 'prom-client';
import { Accepts } from '../../http/accepts.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Metrics } from '../../http/metrics.js';
import { Problem } from '../../http/problem.js';
import { Public } from '../../http/public.js';
import type { Request } from '../../http/request.js';
import { Unthrottled } from '../../http/unthrottled.js';
import { TakeEvent } from './take-event.js';
import { Tills } from './tills.js';

/** What either gateway posts; fields may be added without notice. */
const EVENT = { type: 'object', additionalProperties: true };
const OF_STRIPE = { id: 'evt_1', object: 'event', type: 'checkout.session.completed', data: { object: {} } };
const OF_RAZORPAY = { entity: 'event', event: 'order.paid', payload: {} };

@ApiTags('billing')
@Controller('webhooks/payments')
export class PaymentWebhookController {
  private readonly refused: Counter<'gateway'>;

  constructor(
    private readonly tills: Tills,
    private readonly takeEvent: TakeEvent,
    metrics: Metrics,
  ) {
    this.refused = new Counter({
      name: 'payment_webhooks_refused_total',
      help: 'Calls of the payment webhooks whose signature did not fit',
      labelNames: ['gateway'] as const,
      registers: [metrics.registry],
    });
  }

  @Post(':vendor')
  @Public()
  @Unthrottled()
  @Accepts({ unread: true })
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take news of a payment',
    description:
      'Called by the payment gateway. The signature is checked over the raw body before anything is read; the answer comes after the ' +
      'news and what follows of it are committed. A repeat changes nothing, and news may come in any order.',
  })
  @ApiParam({ name: 'vendor', schema: { type: 'string', enum: ['stripe', 'razorpay'] } })
  @ApiHeader({
    name: 'Stripe-Signature',
    description: 'Of Stripe: `t=` Unix seconds, `v1=` HMAC-SHA256 of `t.body`.',
    schema: {
      type: 'string',
      example: 't=1790000000,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd',
    },
  })
  @ApiHeader({
    name: 'X-Razorpay-Signature',
    description: 'Of Razorpay: HMAC-SHA256 of the body, hex.',
    schema: { type: 'string', example: '5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd' },
  })
  @ApiHeader({
    name: 'X-Razorpay-Event-Id',
    description: 'Of Razorpay: the same for every copy.',
    schema: { type: 'string', example: 'PaIHYnHoFgEsJw' },
  })
  @ApiBody({ schema: EVENT, examples: { stripe: { value: OF_STRIPE }, razorpay: { value: OF_RAZORPAY } } })
  @ApiNoContentResponse({ description: 'Done, or done before.' })
  @ApiProblems({ status: 403, codes: ['bad_signature'] }, 404, 413, 415, 503)
  async take(@Param('vendor') vendor: string, @Req() request: Request): Promise<void> {
    const { name, gateway } = this.receiver(vendor);
    const event = gateway.verifyAndParseWebhook({
      headers: singleHeaders(request.headers),
      rawBody: request.rawBody ?? Buffer.alloc(0),
    });
    if ('refused' in event) {
      this.refused.inc({ gateway: name });
      throw new Problem(403, 'bad_signature', event.refused);
    }
    await this.takeEvent.run(name, event);
  }

  private receiver(vendor: string): { name: PaymentVendor; gateway: PaymentGateway } {
    const name = Object.values(PAYMENT_CATALOGUE).find((row) => row.vendor === vendor)?.vendor;
    const gateway = name && this.tills.find(name);
    if (!gateway) throw new Problem(404, 'not_found', 'There is no payment gateway at this address.');
    return { name, gateway };
  }
}

/** A header that came twice is as good as none: which of the two was signed nobody knows. */
function singleHeaders(headers: Request['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
