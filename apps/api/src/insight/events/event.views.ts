import type { ReplyKind } from '@dinnerbell/domain';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { CampaignView } from '../../campaign/wire/campaign-view.js';
import { InboundView } from '../../sms/inbox.view.js';

/** `event: campaign` */
export class CampaignEvent extends PickType(CampaignView, [
  'id',
  'status',
  'version',
  'counts',
  'clicked',
  'settling',
  'pauseReason',
]) {}

/** `event: balance` */
export class BalanceEvent {
  @ApiProperty({ example: 1880 })
  smsCredits!: number;

  @ApiProperty({ example: 9640 })
  smsCreditsHeld!: number;
}

/** `event: inbox`. Without text and number: read them at `GET /sms/inbound`. */
export class InboxEvent extends PickType(InboundView, ['id', 'campaignId', 'receivedAt']) {
  @ApiProperty({ enum: ['stop', 'start', 'help', 'reply'], example: 'reply' })
  kind!: ReplyKind;
}
