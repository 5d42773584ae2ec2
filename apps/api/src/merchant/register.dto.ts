import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { ProblemFault } from '../http/problem.js';
import { checkRegistration } from './check-registration.js';
import { Email } from './email.js';
import { OneLine } from './one-line.js';

/** What a restaurant tells to begin. */
export class RegisterMerchant {
  @ApiProperty({ example: 'Trattoria Uno', maxLength: 255, description: 'Opens every text until a brand name is set.' })
  @OneLine(1, 255)
  name!: string;

  @ApiProperty({ example: 'owner@trattoria.example', format: 'email', maxLength: 255 })
  @Email()
  email!: string;

  @ApiProperty({ example: '+1 212 555 0100', maxLength: 40, description: 'International, or as written in `country`.' })
  @IsString()
  @MaxLength(40)
  phone!: string;

  @ApiProperty({ example: 'seven olives and a lemon', minLength: 10, maxLength: 256, format: 'password' })
  @IsString()
  password!: string;

  @ApiPropertyOptional({ example: 'US', description: 'ISO 3166 code; by default that of the phone number.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsString()
  country?: string;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description: 'IANA name; by default where most of the country lives.',
  })
  @IsOptional()
  @IsString()
  timezone?: string;

  static faults(input: Readonly<Record<string, unknown>>): ProblemFault[] {
    return checkRegistration(input);
  }
}
