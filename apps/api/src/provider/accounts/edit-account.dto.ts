import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsObject, IsUUID, ValidateIf } from 'class-validator';
import { OneLine } from '../../merchant/one-line.js';
import { AccountSettingsSchema, CREDENTIALS_SCHEMA } from './account-settings.dto.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** What is sent changes, the rest stays: credential by credential and setting by setting; null takes one away. */
export class EditAccount {
  @ApiPropertyOptional({ example: 'Twilio, main account', maxLength: 100 })
  @IfGiven()
  @OneLine(1, 100)
  label?: string;

  @ApiPropertyOptional({
    ...CREDENTIALS_SCHEMA,
    additionalProperties: { type: 'string', nullable: true },
    description: 'Those to change; the others stay as they are stored. Null takes one away.',
  })
  @IfGiven()
  @IsObject()
  credentials?: Record<string, string | null>;

  @ApiPropertyOptional({ type: AccountSettingsSchema, description: 'Those to change. Null takes one away.' })
  @IfGiven()
  @IsObject()
  settings?: Record<string, unknown>;

  @ApiPropertyOptional({ example: false, description: 'Whether it carries texts.' })
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ example: true, default: true, description: 'Asks the vendor first where credentials change.' })
  @IfGiven()
  @IsBoolean()
  verify?: boolean;
}

/** The order of fail-over. */
export class OrderAccounts {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    example: ['0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a'],
    description: 'All your accounts, the first one tried first.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}
