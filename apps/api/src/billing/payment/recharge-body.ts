import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

export class RechargeBody {
  @ApiProperty({ example: 'taster', description: 'One of `packages` of GET /billing.' })
  @IsString()
  @MaxLength(100)
  packageId!: string;

  @ApiProperty({ enum: ['stripe', 'razorpay'], example: 'stripe' })
  @IsIn(['stripe', 'razorpay'])
  gateway!: PaymentVendor;

  @ApiPropertyOptional({ example: 'EUR', description: 'ISO 4217; absent: the currency of your country.' })
  @IfGiven()
  @Matches(/^[A-Z]{3}$/, { message: '$property must be an ISO 4217 code such as EUR' })
  currency?: string;
}

/** What Razorpay's checkout.js hands to the page; Stripe hands nothing. */
export class VerifyBody {
  @ApiPropertyOptional({ example: 'pay_RB58MiP5SPFYyM', description: '`razorpay_payment_id` of checkout.js.' })
  @IfGiven()
  @IsString()
  @MaxLength(100)
  gatewayPaymentId?: string;

  @ApiPropertyOptional({
    example: '9ef4dffbfd84f1318f6739a3ce19f9d85851857ae648f114332d8401e0949a3d',
    description: '`razorpay_signature` of checkout.js.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  signature?: string;
}

export class RefundBody {
  @ApiPropertyOptional({
    example: 500,
    description: 'How many unused credits to give back; absent: all that this payment bought.',
  })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  credits?: number;
}
