import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { BillingModule } from './billing/billing.module.js';
import { CreditLedger } from './billing/credit-ledger.js';
import { ENV, type Env } from './config/env.js';
import type { Tx } from './database/transaction.js';
import { Welcome } from './merchant/welcome.js';

/** Greets a new merchant with the operator's welcome credits, through the ledger and in the registration's own transaction. */
@Injectable()
export class WelcomeCredits extends Welcome {
  constructor(
    private readonly ledger: CreditLedger,
    @Inject(ENV) private readonly env: Env,
  ) {
    super();
  }

  override async greet(tx: Tx, merchantId: string): Promise<void> {
    const credits = this.env.welcomeCredits;
    if (credits === 0) return;
    await this.ledger.grant(tx, { merchantId, credits, reference: `welcome:${merchantId}`, reason: 'Welcome credits' });
  }
}

/** Where merchant and billing meet: a merchant knows nothing of the ledger. */
@Global()
@Module({ imports: [BillingModule], providers: [{ provide: Welcome, useClass: WelcomeCredits }], exports: [Welcome] })
export class WelcomeModule {}
