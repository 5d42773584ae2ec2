import { isCountry, isTimezone, parsePhone } from '@dinnerbell/domain';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import type { ProblemFault } from '../http/problem.js';
import { OneLine } from './one-line.js';

/** Absent is left alone; null is not a value. */
const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** What a merchant may change about itself. */
export class EditProfile {
  @ApiPropertyOptional({ example: 'Trattoria Due', maxLength: 255 })
  @IfGiven()
  @OneLine(1, 255)
  name?: string;

  @ApiPropertyOptional({
    example: '+1 212 555 0101',
    maxLength: 40,
    description: 'International, or as written in the country.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(40)
  phone?: string;

  @ApiPropertyOptional({ example: 'US', description: 'ISO 3166 code.' })
  @IfGiven()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsString()
  country?: string;

  @ApiPropertyOptional({ example: 'America/Chicago', description: 'IANA name.' })
  @IfGiven()
  @IsString()
  timezone?: string;

  static faults({ country, timezone }: Readonly<Record<string, unknown>>): ProblemFault[] {
    const faults: ProblemFault[] = [];
    if (typeof country === 'string' && !isCountry(country.toUpperCase())) {
      faults.push({
        path: 'country',
        code: 'bad_country',
        detail: 'It must be an ISO 3166 code of two letters, as US.',
      });
    }
    if (typeof timezone === 'string' && !isTimezone(timezone)) {
      faults.push({ path: 'timezone', code: 'bad_timezone', detail: 'It must be an IANA name, as America/New_York.' });
    }
    return faults;
  }
}

/** The number in E.164, read by the merchant's country, or the fault it has. */
export function readPhone(phone: string, country: string): string | ProblemFault {
  const parsed = parsePhone(phone, country);
  return parsed.ok ? parsed.phone : { path: 'phone', code: parsed.code, detail: parsed.detail };
}
