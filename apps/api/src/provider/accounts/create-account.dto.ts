import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsDefined, IsObject, IsString, ValidateIf } from 'class-validator';
import type { ProblemFault } from '../../http/problem.js';
import { OneLine } from '../../merchant/one-line.js';
import { accountFaults, vendorFault } from './account-faults.js';
import { AccountSettingsSchema, CREDENTIALS_SCHEMA } from './account-settings.dto.js';
import { trimCredentials } from './trim-credentials.js';

const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** A wish for a gateway account. */
export class CreateAccount {
  @ApiProperty({ example: 'twilio', enum: Object.keys(GATEWAY_CATALOGUE) })
  @IsString()
  vendor!: string;

  @ApiPropertyOptional({
    example: 'Twilio, main account',
    maxLength: 100,
    description: 'By default the vendor’s name.',
  })
  @IfGiven()
  @OneLine(1, 100)
  label?: string;

  @ApiProperty({ ...CREDENTIALS_SCHEMA, description: 'The `credentialFields` of the vendor (`GET /providers`).' })
  @IsDefined()
  @IsObject()
  credentials!: Record<string, string>;

  @ApiProperty({ type: AccountSettingsSchema })
  @IsDefined()
  @IsObject()
  settings!: Record<string, unknown>;

  @ApiPropertyOptional({ example: true, default: true, description: 'Whether it carries texts.' })
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({
    example: true,
    default: true,
    description: 'Asks the vendor first whether the credentials work, and keeps nothing when they do not.',
  })
  @IfGiven()
  @IsBoolean()
  verify?: boolean;

  static faults({ vendor, credentials = {}, settings = {} }: Readonly<Record<string, unknown>>): ProblemFault[] {
    const fault = vendorFault(vendor);
    if (fault) return [fault];
    const row = GATEWAY_CATALOGUE[vendor as string];
    return row ? accountFaults(row, { credentials: trimCredentials(credentials), settings }) : [];
  }
}
