import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http/page-of.js';

const ID = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';

export class PriceView {
  @ApiProperty({ example: '12.00', description: 'Decimal string.' })
  amount!: string;

  @ApiProperty({ example: 'USD', description: 'ISO 4217.' })
  currency!: string;
}

export class PackageView {
  @ApiProperty({ example: 'taster' })
  id!: string;

  @ApiProperty({ example: 'Taster' })
  name!: string;

  @ApiProperty({ example: 500 })
  credits!: number;

  @ApiProperty({ type: PriceView })
  price!: PriceView;
}

export class RateCardView {
  @ApiProperty({ example: '2026-11' })
  version!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { US: 1, GB: 4 },
    description: 'Credits per segment, by destination country. A country that is not listed is not served.',
  })
  rates!: Record<string, number>;
}

export class TransactionView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ enum: ['Credit Purchase', 'Refund'], example: 'Credit Purchase' })
  type!: string;

  @ApiProperty({ example: '12.00' })
  amount!: string;

  @ApiProperty({ example: 'USD' })
  currency!: string;

  @ApiProperty({ example: 500 })
  credits!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: ID })
  paymentId!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-22T18:00:00.000Z' })
  createdAt!: string;
}

export class LedgerEntryView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({
    enum: ['purchase', 'grant', 'hold', 'consume', 'release', 'refund'],
    example: 'hold',
    description: 'All `consume` entries of one campaign are shown as one.',
  })
  kind!: string;

  @ApiProperty({ example: 184, description: 'Credits moved.' })
  credits!: number;

  @ApiProperty({ example: -184, description: 'What it did to the free credits (of a grouped entry: in all).' })
  freeDelta!: number;

  @ApiProperty({ example: 184 })
  heldDelta!: number;

  @ApiProperty({ example: 816, description: 'Free credits afterwards.' })
  freeAfter!: number;

  @ApiProperty({ example: 184 })
  heldAfter!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: ID })
  campaignId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Sunday brunch' })
  campaignName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'In the operator’s words, of a grant.' })
  reason!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-22T18:00:00.000Z' })
  createdAt!: string;
}

export class TransactionPage extends PageOf(TransactionView) {}
export class LedgerPage extends PageOf(LedgerEntryView) {}

export class TillView {
  @ApiProperty({ enum: ['stripe', 'razorpay'], example: 'stripe' })
  gateway!: PaymentVendor;

  @ApiProperty({ example: 'Stripe' })
  label!: string;
}

export class BillingView {
  @ApiProperty({ example: 816, description: 'Credits free to use.' })
  smsCredits!: number;

  @ApiProperty({ example: 184, description: 'Credits set apart for scheduled campaigns.' })
  smsCreditsHeld!: number;

  @ApiProperty({ type: [PackageView] })
  packages!: PackageView[];

  @ApiProperty({ type: [TillView], description: 'Where packages can be paid; none: credits come from the operator.' })
  gateways!: TillView[];

  @ApiProperty({ type: RateCardView })
  rateCard!: RateCardView;

  @ApiProperty({ type: TransactionPage })
  transactions!: TransactionPage;
}
