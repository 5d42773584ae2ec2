import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import type { BillingView, PackageView } from './billing.views.js';
import { currencyOf } from './currency-of.js';
import { type CreditPackage, Pricing } from './pricing.js';
import { Tills } from './payment/tills.js';
import { ReadTransactions } from './read-transactions.js';

interface Balances {
  smsCredits: number;
  smsCreditsHeld: number;
  country: string;
}

/** A merchant's credits, what they cost, and the first page of payments. */
@Injectable()
export class ReadBilling {
  constructor(
    private readonly database: Database,
    private readonly pricing: Pricing,
    private readonly readTransactions: ReadTransactions,
    private readonly tills: Tills,
  ) {}

  run(ctx: Context): Promise<BillingView> {
    return this.database.transaction(ctx, async (tx) => {
      const [merchant] = await tx.query<Balances>(
        'SELECT sms_credits AS "smsCredits", sms_credits_held AS "smsCreditsHeld", country FROM merchants WHERE id = $1',
        [ctx.merchantId],
      );
      if (!merchant) throw new Problem(404, 'not_found', 'This account does not exist any more.');
      const { country, ...credits } = merchant;
      const packages = this.pricing.packages.flatMap((item) => inCurrency(item, currencyOf(country)));
      const transactions = await this.readTransactions.run(tx, {});
      return { ...credits, packages, gateways: this.tills.all(), rateCard: this.pricing.rateCard, transactions };
    });
  }
}

/** The package at its price there, in dollars where it has none; a package without either is not for sale there. */
function inCurrency({ id, name, credits, prices }: CreditPackage, wanted: string): PackageView[] {
  const currency = prices[wanted] === undefined ? 'USD' : wanted;
  const amount = prices[currency];
  return amount === undefined ? [] : [{ id, name, credits, price: { amount, currency } }];
}
