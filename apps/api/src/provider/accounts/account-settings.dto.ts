import type { AccountSettings, AccountTemplate } from '@dinnerbell/sms-gateways';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class TemplateSchema implements AccountTemplate {
  @ApiProperty({ example: '65f0a1b2c3d4e5f601234567', description: 'As the vendor numbered it.' })
  id!: string;

  @ApiProperty({ example: 'Trattoria Uno: Hi ##name##, your table is ready.', description: '`##name##` is filled in.' })
  text!: string;
}

/** Settings of an account, as documented; `checkAccountSettings` checks them, because what fits depends on the vendor. */
export class AccountSettingsSchema implements AccountSettings {
  @ApiPropertyOptional({
    example: '+15125550100',
    description:
      'Sends where neither campaign nor `senders` name one: a number, a short code, a name, or a Twilio messaging service.',
  })
  sender?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { GB: 'TRATTORIA' },
    description: 'A sender for a country, by ISO 3166 code. What a country’s carriers do not take is refused.',
  })
  senders?: Record<string, string>;

  @ApiPropertyOptional({
    example: 1.25,
    minimum: 0.1,
    maximum: 10_000,
    description: 'What the carriers let a sender send.',
  })
  segmentsPerSecond?: number;

  @ApiPropertyOptional({
    type: [String],
    example: ['US', 'CA'],
    description: 'Where it may carry texts to; left out: everywhere.',
  })
  countries?: string[];

  @ApiPropertyOptional({
    type: [TemplateSchema],
    description: 'Registered texts, for vendors that take no other (MSG91).',
  })
  templates?: TemplateSchema[];
}

export const CREDENTIALS_SCHEMA = {
  type: 'object',
  additionalProperties: { type: 'string' },
  example: { accountSid: 'AC0123456789abcdef0123456789abcdef', authToken: '0f1e2d3c4b5a69788796a5b4c3d2e1f0' },
} as const;
