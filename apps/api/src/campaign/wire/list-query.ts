import { CAMPAIGN_STATUSES, type CampaignStatus, RECIPIENT_STATUSES, type RecipientStatus } from '@dinnerbell/domain';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../http/pagination.js';
import type { CampaignKind } from '../campaign.entity.js';
import { IsDayOrInstant } from './checked-fields.js';

const KINDS: readonly CampaignKind[] = ['campaign', 'direct', 'test'];

/** `Draft,Scheduled` → both. */
const Several = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));

export class ListCampaignsQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'Draft,Scheduled',
    description: `One or several of ${CAMPAIGN_STATUSES.join(', ')}.`,
  })
  @IsOptional()
  @Several()
  @IsIn(CAMPAIGN_STATUSES, { each: true })
  status?: CampaignStatus[];

  @ApiPropertyOptional({ maxLength: 255, example: 'lunch', description: 'Part of the name.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  q?: string;

  @ApiPropertyOptional({
    example: '2027-02-01',
    description: 'From this day or instant on: by `scheduledAt`, or by `createdAt` where there is none.',
  })
  @IsOptional()
  @IsDayOrInstant()
  from?: string;

  @ApiPropertyOptional({ example: '2027-02-28', description: 'Until the end of this day, or before this instant.' })
  @IsOptional()
  @IsDayOrInstant()
  to?: string;

  @ApiPropertyOptional({ type: String, default: 'campaign', description: `One or several of ${KINDS.join(', ')}.` })
  @IsOptional()
  @Several()
  @IsIn(KINDS, { each: true })
  kind?: CampaignKind[];
}

export class ListRecipientsQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'Failed,Unknown',
    description: `One or several of ${RECIPIENT_STATUSES.join(', ')}.`,
  })
  @IsOptional()
  @Several()
  @IsIn(RECIPIENT_STATUSES, { each: true })
  status?: RecipientStatus[];

  @ApiPropertyOptional({ maxLength: 100, example: 'ana', description: 'Part of a field, or digits of the number.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
