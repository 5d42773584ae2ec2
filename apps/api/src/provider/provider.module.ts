import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { GatewayAccount } from './gateway-account.entity.js';
import { GatewayHealth } from './gateway-health.js';
import { Gateways } from './gateways.js';
import { LastReceipts } from './last-receipts.js';
import { OperatorAccount } from './operator-account.js';
import { Pace } from './pace.js';
import { ResealAccounts } from './reseal-accounts.js';
import { ResealAtStart } from './reseal-at-start.js';

/** Which gateway carries a text, and how fast it may go. */
@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([GatewayAccount])],
  providers: [OperatorAccount, Gateways, GatewayHealth, Pace, LastReceipts, ResealAccounts, ResealAtStart],
  exports: [Gateways, GatewayHealth, Pace, LastReceipts],
})
export class ProviderModule {}
