import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstant } from './checked-fields.js';
import { CreateCampaignBody } from './create-campaign-body.js';

/** Any field of create; what is left out stays as it is. */
export class EditCampaignBody extends PartialType(CreateCampaignBody, { skipNullProperties: false }) {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2027-02-01T18:00:00-05:00',
    description: 'A time schedules a Draft and moves a Scheduled campaign; null makes it a Draft again.',
  })
  @IsOptional()
  @IsInstant()
  declare scheduledAt?: string | null;
}
