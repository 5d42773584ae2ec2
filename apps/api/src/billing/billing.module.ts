import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV, type Env } from '../config/env.js';
import { BillingController } from './billing.controller.js';
import { CreditLedger } from './credit-ledger.js';
import { Debts } from './debts.js';
import { Hold } from './hold.entity.js';
import { Holds } from './holds.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { InvoiceController } from './invoice/invoice.controller.js';
import { Dispute } from './payment/dispute.entity.js';
import { PAYMENT_STEPS } from './payment/payment-steps.js';
import { PaymentController } from './payment/payment.controller.js';
import { Payment } from './payment/payment.entity.js';
import { PaymentWebhookController } from './payment/payment-webhook.controller.js';
import { Refund } from './payment/refund.entity.js';
import { openTills, Tills } from './payment/tills.js';
import { Pricing, readPricing } from './pricing.js';
import { ReadBilling } from './read-billing.js';
import { ReadLedger } from './read-ledger.js';
import { ReadTransactions } from './read-transactions.js';
import { Transaction } from './transaction.entity.js';

/** Credits: what is free, what is held, what was used, what it costs, and how it is paid. */
@Module({
  imports: [TypeOrmModule.forFeature([Hold, LedgerEntry, Transaction, Payment, Refund, Dispute])],
  controllers: [BillingController, PaymentController, InvoiceController, PaymentWebhookController],
  providers: [
    CreditLedger,
    Debts,
    Holds,
    ReadBilling,
    ReadLedger,
    ReadTransactions,
    ...PAYMENT_STEPS,
    { provide: Pricing, inject: [ENV], useFactory: (env: Env) => readPricing(env.pricingFile) },
    { provide: Tills, inject: [ENV], useFactory: openTills },
  ],
  exports: [CreditLedger, Holds, Pricing],
})
export class BillingModule {}
