import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV, type Env } from '../config/env.js';
import { BillingController } from './billing.controller.js';
import { CreditLedger } from './credit-ledger.js';
import { Hold } from './hold.entity.js';
import { Holds } from './holds.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { Pricing, readPricing } from './pricing.js';
import { ReadBilling } from './read-billing.js';
import { ReadLedger } from './read-ledger.js';
import { ReadTransactions } from './read-transactions.js';
import { Transaction } from './transaction.entity.js';

/** Credits: what is free, what is held, what was used, and what it costs. */
@Module({
  imports: [TypeOrmModule.forFeature([Hold, LedgerEntry, Transaction])],
  controllers: [BillingController],
  providers: [
    CreditLedger,
    Holds,
    ReadBilling,
    ReadLedger,
    ReadTransactions,
    { provide: Pricing, inject: [ENV], useFactory: (env: Env) => readPricing(env.pricingFile) },
  ],
  exports: [CreditLedger, Holds, Pricing],
})
export class BillingModule {}
