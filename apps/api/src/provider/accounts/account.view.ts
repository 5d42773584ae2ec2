import { ApiProperty } from '@nestjs/swagger';
import { AccountSettingsSchema } from './account-settings.dto.js';

class WebhooksView {
  @ApiProperty({
    example: 'https://sms.example.com/webhooks/sms/twilio/0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a/status',
    description:
      'Takes delivery receipts. Twilio and Vonage are told with each text; set MSG91’s, secret and all, in its panel.',
  })
  status!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'https://sms.example.com/webhooks/sms/twilio/0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a/inbound',
    description: 'Takes guests’ texts, STOP among them: set it at your numbers. Null where guests cannot write back.',
  })
  inbound!: string | null;
}

class HealthView {
  @ApiProperty({
    enum: ['ok', 'failing', 'unknown'],
    example: 'ok',
    description: 'Unknown: not used since it was set up.',
  })
  state!: 'ok' | 'failing' | 'unknown';

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-02-01T18:00:00.000Z' })
  since!: Date | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Why the vendor refuses the account, in words.',
  })
  reason!: string | null;
}

/** A gateway account, never with a secret in it. */
export class AccountView {
  @ApiProperty({ format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' })
  id!: string;

  @ApiProperty({
    enum: ['merchant', 'operator'],
    example: 'merchant',
    description: 'The operator’s can be read, not changed.',
  })
  owner!: 'merchant' | 'operator';

  @ApiProperty({ example: 'twilio' })
  vendor!: string;

  @ApiProperty({ example: 'Twilio, main account' })
  label!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: '…e1f0' },
    description: 'Of a secret the last four characters, behind `…`.',
  })
  credentials!: Record<string, string>;

  @ApiProperty({ type: AccountSettingsSchema })
  settings!: AccountSettingsSchema;

  @ApiProperty({ example: true })
  enabled!: boolean;

  @ApiProperty({ example: 0, description: 'Fail-over order, lowest first; yours come before the operator’s.' })
  position!: number;

  @ApiProperty({ type: WebhooksView, nullable: true, description: 'Null for the operator’s.' })
  webhooks!: WebhooksView | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2027-02-01T18:30:00.000Z',
    description: 'When the last genuine receipt came, to the minute.',
  })
  lastReceiptAt!: Date | null;

  @ApiProperty({ type: HealthView })
  health!: HealthView;

  @ApiProperty({ format: 'date-time', example: '2027-02-01T18:00:00.000Z' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time', example: '2027-02-01T18:00:00.000Z' })
  updatedAt!: Date;
}

/** All of them; there are few. */
export class AccountList {
  @ApiProperty({ type: [AccountView] })
  items!: AccountView[];
}

export class TriedView {
  @ApiProperty({ example: true })
  ok!: boolean;

  @ApiProperty({ example: 'Twilio accepts the credentials.' })
  detail!: string;
}
