import { Module } from '@nestjs/common';
import { AccountStepsController } from './account-steps.controller.js';
import { AccountTrial } from './account-trial.js';
import { AccountVault } from './account-vault.js';
import { CreateGatewayAccount } from './create-gateway-account.js';
import { DeleteGatewayAccount } from './delete-gateway-account.js';
import { EditGatewayAccount } from './edit-gateway-account.js';
import { GatewayAccountsController } from './gateway-accounts.controller.js';
import { OrderGatewayAccounts } from './order-gateway-accounts.js';
import { ProbeGatewayAccount } from './probe-gateway-account.js';
import { ProvidersController } from './providers.controller.js';
import { ReadGatewayAccounts } from './read-gateway-accounts.js';
import { WipeDeletedAccounts } from './wipe-deleted-accounts.js';

const STEPS = [
  CreateGatewayAccount,
  EditGatewayAccount,
  DeleteGatewayAccount,
  OrderGatewayAccounts,
  ProbeGatewayAccount,
];

/** The gateway accounts that merchants keep. */
@Module({
  controllers: [ProvidersController, AccountStepsController, GatewayAccountsController],
  providers: [AccountVault, AccountTrial, ReadGatewayAccounts, WipeDeletedAccounts, ...STEPS],
})
export class AccountsModule {}
