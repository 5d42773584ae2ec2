import { CAMPAIGN_STATUSES, type CampaignStatus } from '@dinnerbell/domain';
import { ApiProperty } from '@nestjs/swagger';
import { CountsView, EXAMPLE_ID } from './campaign-view.js';
import { RecipientView } from './recipient-view.js';

/** A promise to send: it is stored and its credits are held. */
export class SmsAcceptedView {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID, description: 'Ask /sms/status/{campaignId} what became of it.' })
  campaignId!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES, example: 'Scheduled' })
  status!: CampaignStatus;

  @ApiProperty({ example: 2, description: 'Numbers after removing repeats and guests who opted out.' })
  recipients!: number;

  @ApiProperty({ example: 2, description: 'Credits held.' })
  credits!: number;
}

export class SmsStatusView {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID })
  campaignId!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES, example: 'Sent' })
  status!: CampaignStatus;

  @ApiProperty({ type: CountsView })
  counts!: CountsView;

  @ApiProperty({ type: [RecipientView], description: 'The first page, or the one after `cursor`.' })
  recipients!: RecipientView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor!: string | null;
}
