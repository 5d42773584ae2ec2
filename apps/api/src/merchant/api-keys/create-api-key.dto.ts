import { resolveInstant } from '@dinnerbell/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import type { ProblemFault } from '../../http/problem.js';
import { type Scope, SCOPES } from '../../http/scopes.js';
import { OneLine } from '../one-line.js';

/** A wish for an API key. */
export class CreateApiKey {
  @ApiProperty({ example: 'Booking system', maxLength: 100, description: 'To tell your keys apart.' })
  @OneLine(1, 100)
  name!: string;

  @ApiProperty({ enum: SCOPES, isArray: true, example: ['sms:send', 'campaigns:read'], description: 'All it may do.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes!: Scope[];

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2028-01-01T00:00:00Z',
    description: 'When it stops by itself; by default never.',
  })
  @IsOptional()
  @IsString()
  expiresAt?: string | null;

  static faults({ expiresAt }: Readonly<Record<string, unknown>>): ProblemFault[] {
    if (typeof expiresAt !== 'string') return [];
    const resolved = resolveInstant(expiresAt);
    if (!resolved.ok) return [{ path: 'expiresAt', code: resolved.code, detail: resolved.detail }];
    if (resolved.instant.getTime() > Date.now()) return [];
    return [{ path: 'expiresAt', code: 'bad_time', detail: 'The key would be over already; choose a later time.' }];
  }
}

/** The instant of a text that `faults` has passed; null is never. */
export function expiryOf({ expiresAt }: CreateApiKey): Date | null {
  const resolved = expiresAt ? resolveInstant(expiresAt) : undefined;
  return resolved?.ok ? resolved.instant : null;
}
