// Makes the demo restaurant of the embedded run, once; later runs only see to it that its password is the one in the settings.
import 'reflect-metadata';
import { Global, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CreditLedger } from './billing/credit-ledger.js';
import { ConfigModule } from './config/config.module.js';
import { readDemo } from './config/demo.js';
import { readEnv } from './config/env.js';
import { DatabaseModule } from './database/database.module.js';
import type { Tx } from './database/transaction.js';
import { explainStart } from './explain-start.js';
import { MerchantModule } from './merchant/merchant.module.js';
import { MerchantRegistration } from './merchant/register-merchant.js';
import { Welcome } from './merchant/welcome.js';

const CREDITS = 50_000;
const DEMO = { name: 'Trattoria Demo', phone: '+12125550100', country: 'US', timezone: 'America/New_York' };

@Injectable()
class DemoCredits extends Welcome {
  constructor(private readonly ledger: CreditLedger) {
    super();
  }

  override async greet(tx: Tx, merchantId: string): Promise<void> {
    await this.ledger.grant(tx, {
      merchantId,
      credits: CREDITS,
      reference: 'demo-seed',
      reason: 'Credits to try it with',
    });
  }
}

/** The ledger alone of all billing: the rest of that room wants metrics and tills, which a seed has not. */
@Global()
@Module({ providers: [CreditLedger, { provide: Welcome, useClass: DemoCredits }], exports: [Welcome] })
class DemoWelcomeModule {}

const env = readEnv();
const demo = readDemo();

@Module({ imports: [ConfigModule.of(env), DatabaseModule, DemoWelcomeModule, MerchantModule] })
class SeedModule {}

try {
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: false, abortOnError: false });
  await app.get(MerchantRegistration).ensure({ ...DEMO, ...demo });
  await app.close();
} catch (error) {
  process.stderr.write(`${explainStart(error, env)}\n`);
  process.exit(1);
}
