import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GatewayAccount } from './gateway-account.entity.js';
import { Gateways } from './gateways.js';
import { LastReceipts } from './last-receipts.js';
import { OperatorAccount } from './operator-account.js';
import { Pace } from './pace.js';

/** Which gateway carries a text, and how fast it may go. */
@Module({
  imports: [TypeOrmModule.forFeature([GatewayAccount])],
  providers: [OperatorAccount, Gateways, Pace, LastReceipts],
  exports: [Gateways, Pace, LastReceipts],
})
export class ProviderModule {}
