import { CAMPAIGN_STATUSES, type CampaignStatus } from '@dinnerbell/domain';
import { ApiProperty } from '@nestjs/swagger';
import { EXAMPLE_ID } from './campaign-view.js';
import { GatewayShareView } from './gateway-share-view.js';
import { ClicksView } from './clicks-view.js';

export class FunnelView {
  @ApiProperty({ example: 9500 })
  total!: number;

  @ApiProperty({ example: 9480, description: 'Taken by the gateway.' })
  accepted!: number;

  @ApiProperty({ example: 9460, description: 'Reached the phone.' })
  delivered!: number;

  @ApiProperty({ example: 412, description: 'Guests who opened a link.' })
  clicked!: number;
}

export class FailedView {
  @ApiProperty({ example: 20 })
  total!: number;

  @ApiProperty({ example: 12, description: 'Not taken by the gateway: free.' })
  refused!: number;

  @ApiProperty({ example: 8, description: 'Taken by the gateway, but not delivered: paid.' })
  undelivered!: number;

  @ApiProperty({ example: 0, description: 'Nobody could find out whether they were taken: free.' })
  unresolved!: number;
}

export class FailureView {
  @ApiProperty({ type: String, nullable: true, example: '30003' })
  code!: string | null;

  @ApiProperty({ example: 'The phone is switched off or out of reach.' })
  text!: string;

  @ApiProperty({ example: 8 })
  recipients!: number;

  @ApiProperty({ example: true })
  paid!: boolean;
}

export class CreditCostView {
  @ApiProperty({ example: 9640, description: 'Promised when it was scheduled.' })
  estimated!: number;

  @ApiProperty({ example: 0, description: 'Still set apart for texts that are open or of unknown fate.' })
  held!: number;

  @ApiProperty({ example: 9620, description: 'Used up: one text each that a gateway took.' })
  consumed!: number;

  @ApiProperty({ example: 20, description: 'Came back.' })
  released!: number;
}

export class CostView {
  @ApiProperty({ type: CreditCostView })
  credits!: CreditCostView;

  @ApiProperty({ example: 9620, description: 'Segments of the texts that a gateway took.' })
  segments!: number;
}

export class DeliveryProofView {
  @ApiProperty({ example: 9500 })
  total!: number;

  @ApiProperty({ example: 12 })
  sent!: number;

  @ApiProperty({ example: 9460 })
  delivered!: number;

  @ApiProperty({ example: 20 })
  failed!: number;

  @ApiProperty({ example: 3 })
  unknown!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { opted_out: 5 },
    description: 'By reason.',
  })
  skipped!: Record<string, number>;

  @ApiProperty({ example: 0, description: 'Not sent yet.' })
  open!: number;

  @ApiProperty({
    example: true,
    description:
      'total = sent + delivered + failed + unknown + skipped + open, the reasons sum to the counts, and the whole is what was scheduled.',
  })
  addsUp!: boolean;
}

export class TimelinePointView {
  @ApiProperty({ format: 'date-time', example: '2027-02-01T22:30:00.000Z', description: 'When it begins.' })
  at!: string;

  @ApiProperty({ example: 1800 })
  accepted!: number;

  @ApiProperty({ example: 1620 })
  delivered!: number;

  @ApiProperty({
    example: 3,
    description: 'Less those that a later receipt turned into deliveries, so it may be below 0.',
  })
  failed!: number;

  @ApiProperty({ example: 41, description: 'Guests who opened a link for the first time.' })
  clicked!: number;
}

export class SkipView {
  @ApiProperty({ example: 'opted_out' })
  reason!: string;

  @ApiProperty({ example: 'The guest has opted out.' })
  text!: string;

  @ApiProperty({ example: 5 })
  recipients!: number;
}

export class ReportView {
  @ApiProperty({ format: 'uuid', example: EXAMPLE_ID })
  campaignId!: string;

  @ApiProperty({ example: 'Winter lunch' })
  name!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES, example: 'Sent' })
  status!: CampaignStatus;

  @ApiProperty({ type: FunnelView, description: 'Cumulative: who was delivered was accepted before.' })
  funnel!: FunnelView;

  @ApiProperty({ type: FailedView })
  failed!: FailedView;

  @ApiProperty({ type: [FailureView], description: 'In words, the most frequent first.' })
  failures!: FailureView[];

  @ApiProperty({ type: [SkipView], description: 'Why guests were not texted, in words, the most frequent first.' })
  skips!: SkipView[];

  @ApiProperty({ type: [GatewayShareView], description: 'Who carried what; several where one stood in for another.' })
  gateways!: GatewayShareView[];

  @ApiProperty({ type: ClicksView })
  clicks!: ClicksView;

  @ApiProperty({ type: CostView })
  cost!: CostView;

  @ApiProperty({ type: DeliveryProofView })
  deliveryProof!: DeliveryProofView;

  @ApiProperty({
    type: [TimelinePointView],
    description:
      'What happened when: evenly spaced, a minute or more apart, at most 200 points; they sum to the funnel.',
  })
  timeline!: TimelinePointView[];

  @ApiProperty({
    example: 14,
    description: 'What guests wrote back but STOP and START; read them at `GET /sms/inbound?campaignId=`.',
  })
  replies!: number;

  @ApiProperty({ example: 5, description: 'Guests who answered it with STOP.' })
  optOuts!: number;
}
