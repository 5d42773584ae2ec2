import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import { IsInstant, IsNotBlank, IsSender, IsTimezone, MayBeAbsent } from './checked-fields.js';
import { MAX_MESSAGE } from './create-campaign-body.js';

const MAX_NUMBERS = 1000;

const IsOneOrManyNumbers = () =>
  ValidateBy({
    name: 'isOneOrManyNumbers',
    validator: {
      validate: (to) =>
        typeof to === 'string' ||
        (Array.isArray(to) && to.length > 0 && to.length <= MAX_NUMBERS && to.every((one) => typeof one === 'string')),
      defaultMessage: () => `to must be one phone number or a list of 1 to ${MAX_NUMBERS}.`,
    },
  });

export class SendSmsBody {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: MAX_NUMBERS }],
    example: ['+15125550100', '+15125550101'],
    description: "E.164, or as written in the merchant's country. Nobody gets it twice.",
  })
  @IsOneOrManyNumbers()
  to!: string | string[];

  @ApiProperty({ maxLength: MAX_MESSAGE, example: 'Your table is ready. See you in a minute!' })
  @IsString()
  @IsNotBlank('empty_message')
  @MaxLength(MAX_MESSAGE)
  message!: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '+15125550199' })
  @IsOptional()
  @IsSender()
  senderId?: string | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { table: '12' },
    description: 'For the placeholders of the message; the same for everyone.',
  })
  @MayBeAbsent()
  @IsObject()
  fields?: Record<string, unknown>;
}

export class ScheduleSmsBody extends SendSmsBody {
  @ApiProperty({
    example: '2027-02-01T17:30:00-05:00',
    description: 'ISO 8601 with offset, or the wall clock of `timezone`.',
  })
  @IsInstant()
  scheduledAt!: string;

  @ApiPropertyOptional({ example: 'America/New_York', description: "IANA name; the merchant's own by default." })
  @MayBeAbsent()
  @IsTimezone()
  timezone?: string;
}
