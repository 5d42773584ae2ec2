import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsNotBlank, IsSender, MayBeAbsent } from './checked-fields.js';
import { CreateCampaignBody, MAX_MESSAGE } from './create-campaign-body.js';

/** What an estimate of the stored recipients may try out without changing the campaign. */
export class EstimateBody {
  @ApiPropertyOptional({ maxLength: MAX_MESSAGE, example: 'Hi {{name|friend}}, the terrace is open again.' })
  @MayBeAbsent()
  @IsString()
  @IsNotBlank('empty_message')
  @MaxLength(MAX_MESSAGE)
  message?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '+15125550100',
    description: 'Does not change a price.',
  })
  @IsOptional()
  @IsSender()
  senderId?: string | null;
}

/** The body of create; only here the name may be left out. */
export class EstimateDraftBody extends OmitType(CreateCampaignBody, ['name']) {
  @ApiPropertyOptional({ maxLength: 255, example: 'Winter lunch' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(255)
  name?: string;
}
