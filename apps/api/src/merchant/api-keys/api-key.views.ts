import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../http/page-of.js';
import { type Scope, SCOPES } from '../../http/scopes.js';
import type { ListedKey } from './api-keys.js';
import { KEY_PREFIX } from './key-text.js';

/** An API key as lists show it: never the key itself. */
export class ApiKeyView {
  @ApiProperty({ format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' })
  id!: string;

  @ApiProperty({ example: 'Booking system' })
  name!: string;

  @ApiProperty({ example: KEY_PREFIX, description: 'How the key begins.' })
  prefix!: string;

  @ApiProperty({ example: 'x9Kd', description: 'How it ends.' })
  lastFour!: string;

  @ApiProperty({ enum: SCOPES, isArray: true, example: ['sms:send', 'campaigns:read'] })
  scopes!: Scope[];

  @ApiProperty({ format: 'date-time', example: '2027-02-01T18:00:00.000Z' })
  createdAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2027-02-01T18:30:00.000Z',
    description: 'To the minute.',
  })
  lastUsedAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2028-01-01T00:00:00.000Z' })
  expiresAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  revokedAt!: Date | null;

  static of({ id, name, lastFour, scopes, createdAt, lastUsedAt, expiresAt, revokedAt }: ListedKey): ApiKeyView {
    return { id, name, prefix: KEY_PREFIX, lastFour, scopes, createdAt, lastUsedAt, expiresAt, revokedAt };
  }
}

export class ApiKeyPage extends PageOf(ApiKeyView) {}

/** The one answer that holds the key. */
export class NewApiKeyView extends ApiKeyView {
  @ApiProperty({
    example: 'db_live_…',
    description: 'Shown this once: keep it where secrets are kept. The last six characters are a checksum.',
  })
  key!: string;
}
