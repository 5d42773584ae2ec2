import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { MAX_RECIPIENTS } from './create-campaign-body.js';

/** Anything that calls itself a recipient: what is wrong with one is told in the report and does not refuse the others. */
export class OfferedRecipientBody {
  @ApiProperty({
    type: String,
    example: '+15125550100',
    description: "E.164, or as written in the merchant's country.",
  })
  @Allow()
  phone?: unknown;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { name: 'Ana' },
    description: 'What the placeholders of the message take.',
  })
  @Allow()
  fields?: unknown;
}

export class RecipientsBody {
  @ApiProperty({ type: [OfferedRecipientBody], maxItems: MAX_RECIPIENTS })
  @IsArray()
  @ArrayMaxSize(MAX_RECIPIENTS, { context: { code: 'too_many_recipients' } })
  @ValidateNested({ each: true })
  @Type(() => OfferedRecipientBody)
  recipients!: OfferedRecipientBody[];
}
