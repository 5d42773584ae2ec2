import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AudienceModule } from './audience/audience.module.js';
import { BillingModule } from './billing/billing.module.js';
import { CampaignModule } from './campaign/campaign.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Env } from './config/env.js';
import { DatabaseModule } from './database/database.module.js';
import { HttpModule } from './http/http.module.js';
import { ThrottleGuard } from './http/throttle.guard.js';
import { InsightModule } from './insight/insight.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { JwtGuard } from './merchant/jwt.guard.js';
import { MailModule } from './mail/mail.module.js';
import { MerchantModule } from './merchant/merchant.module.js';
import { ProviderModule } from './provider/provider.module.js';
import { SmsModule } from './sms/sms.module.js';
import { WelcomeModule } from './welcome.module.js';

const ROOMS = [
  MerchantModule,
  BillingModule,
  ProviderModule,
  AudienceModule,
  SmsModule,
  CampaignModule,
  InsightModule,
  MailModule,
];

/** The ground, the rooms on it, and the guards in their order: first who is calling, then whether too often. */
@Module({
  imports: [DatabaseModule, HttpModule, WelcomeModule, ...ROOMS],
  providers: [
    { provide: APP_GUARD, useExisting: JwtGuard },
    { provide: APP_GUARD, useExisting: ThrottleGuard },
  ],
})
export class AppModule {
  static of(env: Env): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.of(env), JobsModule.of(env)] };
  }
}
