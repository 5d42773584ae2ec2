import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsInstant, IsNotBlank, IsSender, IsTimezone, MayBeAbsent } from './checked-fields.js';
import { RecipientBody } from './recipient-body.js';

/** Longest message as written; what it becomes for each guest is limited by segments. */
export const MAX_MESSAGE = 4000;
/** As many recipients as one call of `POST /campaigns/{id}/recipients` takes. */
export const MAX_RECIPIENTS = 10_000;

export class CreateCampaignBody {
  @ApiProperty({ maxLength: 255, example: 'Winter lunch', description: 'For yourself; guests do not see it.' })
  @IsString()
  @IsNotBlank()
  @MaxLength(255)
  name!: string;

  @ApiProperty({
    maxLength: MAX_MESSAGE,
    example: 'Hi {{name|friend}}, lunch is on us this Friday from 12 to 2.',
    description:
      '`{{field}}` takes a field of the recipient, `{{field|fallback}}` says what stands in for an empty one.',
  })
  @IsString()
  @IsNotBlank('empty_message')
  @MaxLength(MAX_MESSAGE)
  message!: string;

  @ApiPropertyOptional({ type: [RecipientBody], description: 'Any number that cannot be used refuses the whole call.' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MAX_RECIPIENTS, { context: { code: 'too_many_recipients' } })
  @ValidateNested({ each: true })
  @Type(() => RecipientBody)
  recipients?: RecipientBody[];

  @ApiPropertyOptional({
    type: Object,
    nullable: true,
    example: null,
    description: 'Comes with the guest book; until then 422.',
  })
  @Allow()
  audience?: unknown;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2027-02-01T17:30:00-05:00',
    description: 'With it the campaign is checked, its credits are held and it is Scheduled; without, it is a Draft.',
  })
  @IsOptional()
  @IsInstant()
  scheduledAt?: string | null;

  @ApiPropertyOptional({ example: 'America/New_York', description: "IANA name; the merchant's own by default." })
  @MayBeAbsent()
  @IsTimezone()
  timezone?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '+15125550100',
    description: 'Null takes the sender of the settings.',
  })
  @IsOptional()
  @IsSender()
  senderId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2027-02-01T20:00:00-05:00',
    description: 'Texts not begun by then are skipped and their credits come back. After `scheduledAt`.',
  })
  @IsOptional()
  @IsInstant()
  offerEndsAt?: string | null;
}
