import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudienceModule } from '../audience/audience.module.js';
import { BillingModule } from '../billing/billing.module.js';
import { ProviderModule } from '../provider/provider.module.js';
import { ApplyOutcomes } from './apply-outcomes.js';
import { ApplyReceipts } from './apply-receipts.processor.js';
import { AddOptOut } from './add-opt-out.js';
import { AddOptOutController } from './add-opt-out.controller.js';
import { AskGateway } from './ask-gateway.js';
import { CampaignTally } from './campaign-tally.entity.js';
import { ClaimUnknowns } from './claim-unknowns.js';
import { ClaimWave } from './claim-wave.js';
import { DueLanes } from './due-lanes.js';
import { DueLeases } from './due-leases.js';
import { DueLookUps } from './due-look-ups.js';
import { DueReceipts } from './due-receipts.js';
import { DueSkips } from './due-skips.js';
import { EndLane } from './end-lane.js';
import { InboundController } from './inbound.controller.js';
import { InboundMessage } from './inbound-message.entity.js';
import { InboxController } from './inbox.controller.js';
import { LinkGuesses } from './links/link-guesses.js';
import { ShortLinkController } from './links/short-link.controller.js';
import { TakeClick } from './links/take-click.js';
import { OldNonces } from './old-nonces.js';
import { OldReceipts } from './old-receipts.js';
import { PauseCampaign } from './pause-campaign.js';
import { PlanLanes } from './plan-lanes.js';
import { ConfirmReply } from './confirm/confirm-reply.js';
import { DueConfirmations } from './confirm/due-confirmations.js';
import { SendConfirmation } from './confirm/send-confirmation.processor.js';
import { ReadInbox } from './read-inbox.js';
import { ReapWaves } from './reap-waves.processor.js';
import { ReceiptController } from './receipt.controller.js';
import { ReceiptInbox } from './receipt-inbox.js';
import { Recipient } from './recipient.entity.js';
import { Reconcile } from './reconcile.processor.js';
import { RunWave } from './run-wave.js';
import { SendLane } from './send-lane.processor.js';
import { SendSlots } from './send-slots.js';
import { SettleUnknown } from './settle-unknown.js';
import { SettleWave } from './settle-wave.js';
import { SkipPending } from './skip-pending.processor.js';
import { StopTexts } from './stop-texts.js';
import { TakeInbound } from './take-inbound.js';
import { WaveLeases } from './wave-leases.js';
import { WebhookVerifier } from './webhook-verifier.js';

const LANES = [
  PlanLanes,
  SendLane,
  ClaimWave,
  RunWave,
  SettleWave,
  WaveLeases,
  SendSlots,
  EndLane,
  DueLanes,
  PauseCampaign,
];
const REPLIES = [TakeInbound, StopTexts, ReadInbox, AddOptOut, ConfirmReply, SendConfirmation, DueConfirmations];
const RECEIPTS = [WebhookVerifier, ReceiptInbox, ApplyReceipts, DueReceipts, OldReceipts, OldNonces];
const LINKS = [TakeClick, LinkGuesses];
const AFTER_A_CRASH = [ReapWaves, DueLeases, Reconcile, ClaimUnknowns, AskGateway, SettleUnknown, DueLookUps];

/** One message on its way: claimed, sent, settled, and what comes back of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Recipient, CampaignTally, InboundMessage]),
    AudienceModule,
    BillingModule,
    ProviderModule,
  ],
  controllers: [ReceiptController, InboundController, InboxController, AddOptOutController, ShortLinkController],
  providers: [ApplyOutcomes, ...LANES, ...RECEIPTS, ...REPLIES, ...LINKS, ...AFTER_A_CRASH, SkipPending, DueSkips],
  exports: [ApplyOutcomes, PlanLanes],
})
export class SmsModule {}
