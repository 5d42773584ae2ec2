import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudienceModule } from '../audience/audience.module.js';
import { EmptyDraft } from '../audience/empty-draft.js';
import { BillingModule } from '../billing/billing.module.js';
import { SmsModule } from '../sms/sms.module.js';
import { CampaignFiguresController } from './campaign-figures.controller.js';
import { CampaignRecipientsController } from './campaign-recipients.controller.js';
import { CampaignStepsController } from './campaign-steps.controller.js';
import { CampaignController } from './campaign.controller.js';
import { Campaign } from './campaign.entity.js';
import { CancelCampaign } from './cancel-campaign.js';
import { CloseCampaign } from './close-campaign.processor.js';
import { CreateCampaign } from './create-campaign.js';
import { DueCampaigns } from './due-campaigns.js';
import { DuplicateCampaign } from './duplicate-campaign.js';
import { EditCampaign } from './edit-campaign.js';
import { EditDraft } from './edit-draft.js';
import { EditScheduled } from './edit-scheduled.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { EstimateDraft } from './estimate-draft.js';
import { ExportRecipients } from './export-recipients.js';
import { ExtendDraft } from './extend-draft.js';
import { FillDraft } from './fill-draft.js';
import { HoldCredits } from './hold-credits.js';
import { HouseRules } from './house-rules.js';
import { LaunchCampaign } from './launch-campaign.processor.js';
import { ListCampaigns } from './list-campaigns.js';
import { ListRecipients } from './list-recipients.js';
import { PauseCampaign } from './pause-campaign.js';
import { RefreshEstimate } from './refresh-estimate.processor.js';
import { ReportCampaign } from './report-campaign.js';
import { ResumeCampaign } from './resume-campaign.js';
import { ScheduleCampaign } from './schedule-campaign.js';
import { SendDirect } from './send-direct.js';
import { SendSms } from './send-sms.js';
import { SmsStatus } from './sms-status.js';
import { SmsController } from './sms.controller.js';
import { TestCampaign } from './test-campaign.js';

const ROAD = [CreateCampaign, HoldCredits, ScheduleCampaign, LaunchCampaign, CloseCampaign, DueCampaigns];
const BESIDE = [
  EditCampaign,
  EditDraft,
  EditScheduled,
  CancelCampaign,
  PauseCampaign,
  ResumeCampaign,
  DuplicateCampaign,
];
const DIRECT = [SendDirect, SendSms, SmsStatus, TestCampaign];
const FIGURES = [
  EstimateCampaign,
  EstimateDraft,
  RefreshEstimate,
  ListCampaigns,
  ListRecipients,
  ExportRecipients,
  ReportCampaign,
];

/** Many messages: from a draft to a report. README.md shows the road. */
@Module({
  imports: [TypeOrmModule.forFeature([Campaign]), AudienceModule, BillingModule, SmsModule],
  controllers: [
    CampaignFiguresController,
    CampaignRecipientsController,
    CampaignController,
    CampaignStepsController,
    SmsController,
  ],
  providers: [...ROAD, ...BESIDE, ...DIRECT, ...FIGURES, FillDraft, ExtendDraft, EmptyDraft, HouseRules],
})
export class CampaignModule {}
