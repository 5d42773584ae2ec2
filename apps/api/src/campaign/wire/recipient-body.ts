import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsString, MaxLength } from 'class-validator';

export class RecipientBody {
  @ApiProperty({ example: '+15125550100', description: "E.164, or as written in the merchant's country." })
  @IsString()
  @MaxLength(100)
  phone!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { name: 'Ana' },
    description: 'What the placeholders of the message take.',
  })
  @Allow()
  fields?: Record<string, string>;
}
