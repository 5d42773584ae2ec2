// The operator's door: `npm run operator -- grant <email> <credits> --reason "…"`, `… -- reseal`. One sentence tells how it went; 0 is good.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CreditLedger } from './billing/credit-ledger.js';
import { readDatabaseUrl } from './config/database-url.js';
import type { EncryptionKeys } from './config/encryption-keys.js';
import { ENV } from './config/env.js';
import { ConfigModule } from './config/config.module.js';
import { readSealingKeys } from './config/sealing-keys.js';
import { DatabaseModule } from './database/database.module.js';
import { Database } from './database/transaction.js';
import { explainStart } from './explain-start.js';
import { ResealAccounts } from './provider/reseal-accounts.js';
import { grantCredits, Refused, readGrant } from './grant-credits.js';

const HELP = `npm run operator -- grant <email> <credits> --reason "…" [--reference <text>]
  gives credits to a merchant. With --reference the same grant can be repeated without giving twice.
npm run operator -- reseal
  seals all gateway credentials anew under ENCRYPTION_KEY; those under ENCRYPTION_PREVIOUS_KEYS are not needed afterwards.
npm run operator -- help
`;

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Refused ? error.message : explainStart(error, { port: 0 })}\n`);
  process.exit(1);
}

async function run(words: string[]): Promise<string> {
  const { positionals, values } = parse(words);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help') return HELP;
  if (command === 'reseal') return reseal();
  if (command !== 'grant') throw new Refused(`There is no command ${command}; try help.`);
  const wish = readGrant(rest, values);
  const app = await open(readDatabaseUrl());
  try {
    return `${await grantCredits(app.get(Database), app.get(CreditLedger), wish)}\n`;
  } finally {
    await app.close();
  }
}

async function reseal(): Promise<string> {
  const app = await open(readDatabaseUrl(), readSealingKeys());
  try {
    const { resealed, unopened } = await app.get(ResealAccounts).run();
    if (unopened.length > 0)
      throw new Refused(`${resealed} sealed anew; under no key that is set: ${unopened.join(', ')}.`);
    return `${resealed} sealed anew; all are under the current key.\n`;
  } finally {
    await app.close();
  }
}

function parse(words: string[]) {
  const options = { reason: { type: 'string' }, reference: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (cause) {
    throw new Refused(
      `${cause instanceof Error ? cause.message.split('.')[0] : 'The options cannot be read'}; try help.`,
      { cause },
    );
  }
}

/** The database, the ledger and the seals, without the rest of the house. */
function open(databaseUrl: string, encryptionKeys?: EncryptionKeys) {
  const env = { databaseUrl, databasePool: 2, roles: new Set(['operator']), encryptionKeys };

  @Module({
    imports: [{ module: ConfigModule, providers: [{ provide: ENV, useValue: env }], exports: [ENV] }, DatabaseModule],
    providers: [CreditLedger, ...(encryptionKeys ? [ResealAccounts] : [])],
  })
  class OperatorModule {}

  return NestFactory.createApplicationContext(OperatorModule, { logger: false, abortOnError: false });
}
