import type { Checkout, PaymentVendor } from '@dinnerbell/payment-gateways';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PaymentStatus } from './payment.entity.js';
import type { PaymentRow } from './payment-row.js';
import type { RefundState } from './refund.entity.js';

const ID = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';
const STATUSES = ['Pending', 'Succeeded', 'Failed', 'Refunded'];
const VENDORS = ['stripe', 'razorpay'];

/** What the payer's browser needs. */
export class CheckoutView implements Checkout {
  @ApiProperty({ enum: VENDORS, example: 'stripe' })
  gateway!: PaymentVendor;

  @ApiPropertyOptional({
    example: 'https://checkout.stripe.com/c/pay/cs_live_a1',
    description: 'A page to send the payer to.',
  })
  url?: string;

  @ApiPropertyOptional({ example: 'order_RB58MiP5SPFYyM', description: 'For Razorpay’s checkout.js.' })
  orderId?: string;

  @ApiPropertyOptional({ example: 'rzp_live_ILgsfZCZoFIKMb', description: 'For Razorpay’s checkout.js.' })
  keyId?: string;

  @ApiProperty({ example: '12.00' })
  amount!: string;

  @ApiProperty({ example: 'USD' })
  currency!: string;
}

export class RechargeView {
  @ApiProperty({ format: 'uuid', example: ID })
  paymentId!: string;

  @ApiProperty({ enum: STATUSES, example: 'Pending' })
  status!: PaymentStatus;

  @ApiProperty({ type: CheckoutView })
  checkout!: CheckoutView;
}

export class PaymentView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ enum: STATUSES, example: 'Succeeded' })
  status!: PaymentStatus;

  @ApiProperty({ enum: VENDORS, example: 'stripe' })
  gateway!: PaymentVendor;

  @ApiProperty({ example: 'taster' })
  packageId!: string;

  @ApiProperty({ example: 500 })
  credits!: number;

  @ApiProperty({ example: 0, description: 'Credits that went back for money.' })
  creditsRefunded!: number;

  @ApiProperty({ example: '12.00' })
  amount!: string;

  @ApiProperty({ example: 'USD' })
  currency!: string;

  @ApiProperty({ type: CheckoutView, nullable: true, description: 'While it can be paid.' })
  checkout!: CheckoutView | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-22T18:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-22T18:01:00.000Z' })
  settledAt!: string | null;
}

export class RefundView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  paymentId!: string;

  @ApiProperty({
    enum: ['Pending', 'Succeeded', 'Failed'],
    example: 'Succeeded',
    description: 'Pending until the gateway has confirmed it; the credits are gone at once.',
  })
  status!: RefundState;

  @ApiProperty({ example: 500 })
  credits!: number;

  @ApiProperty({ example: '12.00' })
  amount!: string;

  @ApiProperty({ example: 'USD' })
  currency!: string;
}

/** A payment as its merchant sees it. */
export function viewOf(payment: PaymentRow): PaymentView {
  const { id, status, gateway, packageId, credits, amount, currency, checkout, creditsBack } = payment;
  return {
    ...{ id, status, gateway, packageId, credits, creditsRefunded: creditsBack, amount, currency },
    checkout: status === 'Pending' ? checkout : null,
    createdAt: payment.createdAt.toISOString(),
    settledAt: payment.settledAt?.toISOString() ?? null,
  };
}
