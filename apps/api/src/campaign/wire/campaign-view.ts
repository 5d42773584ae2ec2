import { CAMPAIGN_STATUSES, type CampaignStatus } from '@dinnerbell/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageOf } from '../../http/page-of.js';
import type { CampaignKind } from '../campaign.entity.js';
import { EstimateView } from './estimate-view.js';

export const EXAMPLE_ID = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';

export class CountsView {
  @ApiProperty({ example: 9500, description: 'The sum of all the others.' })
  total!: number;

  @ApiProperty({ example: 0 })
  pending!: number;

  @ApiProperty({ example: 0, description: 'On their way to the gateway at this moment.' })
  sending!: number;

  @ApiProperty({ example: 12, description: 'Taken by the gateway, no receipt yet.' })
  sent!: number;

  @ApiProperty({ example: 9460 })
  delivered!: number;

  @ApiProperty({ example: 20 })
  failed!: number;

  @ApiProperty({ example: 3, description: 'Nobody knows yet whether the gateway took them; they are looked up.' })
  unknown!: number;

  @ApiProperty({ example: 5, description: 'Not sent, for a reason: opted out, offer over, cancelled.' })
  skipped!: number;
}

export class SendingView {
  @ApiProperty({ example: 1800, description: 'Texts the gateway took a minute, lately.' })
  perMinute!: number;

  @ApiProperty({ type: Number, nullable: true, example: 240, description: 'At that rate; null while nothing moves.' })
  secondsLeft!: number | null;
}

export class CampaignView {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID })
  id!: string;

  @ApiProperty({ enum: ['campaign', 'direct', 'test'], example: 'campaign' })
  kind!: CampaignKind;

  @ApiProperty({ example: 'Winter lunch' })
  name!: string;

  @ApiProperty({ example: 'Hi {{name|friend}}, lunch is on us this Friday from 12 to 2.' })
  message!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES, example: 'Scheduled' })
  status!: CampaignStatus;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-02-01T22:30:00.000Z' })
  scheduledAt!: string | null;

  @ApiProperty({ example: 'America/New_York' })
  timezone!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  senderId!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-02-02T01:00:00.000Z' })
  offerEndsAt!: string | null;

  @ApiProperty({
    type: EstimateView,
    nullable: true,
    description: 'Of the stored recipients; null while it is being made.',
  })
  estimate!: EstimateView | null;

  @ApiProperty({ type: CountsView, description: 'Disjoint: they sum to `total`.' })
  counts!: CountsView;

  @ApiProperty({ example: 0, description: 'Guests who opened a link.' })
  clicked!: number;

  @ApiProperty({
    example: false,
    description: 'Nothing is left to send, but the fate of some messages is not known yet.',
  })
  settling!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: '`merchant`, `many_refused`, `no_gateway`, or `misconfigured:` and the code of the gateway.',
  })
  pauseReason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: '`missed`, `no_gateway`, `none_accepted`.' })
  failureReason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  finishedAt!: string | null;

  @ApiProperty({ format: 'date-time', example: '2027-01-20T09:00:00.000Z' })
  createdAt!: string;

  @ApiProperty({ example: 3, description: 'The ETag; moves when the merchant edits, not while it is sent.' })
  version!: number;

  @ApiPropertyOptional({ type: SendingView, description: 'Only of a single campaign, while it is being sent.' })
  sending?: SendingView;

  @ApiPropertyOptional({ example: 12, description: 'Only on cancelling: messages that could not be called back.' })
  inFlight?: number;
}

export class CampaignPage extends PageOf(CampaignView) {}
