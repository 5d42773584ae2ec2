import 'reflect-metadata';
import type { TestDatabase } from '@dinnerbell/testing';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from '../../src/app.module.js';
import { loadEnv, type Env } from '../../src/config/env.js';
import { openLog } from '../../src/config/log.js';
import { createApp } from '../../src/create-app.js';
import { createMigratedDatabase } from './create-migrated-database.js';
import { registerMerchant, type Registered } from './register-merchant.js';
import { TEST_SETTINGS } from './test-settings.js';

export { TEST_SETTINGS };

export interface RunningApi {
  app: NestFastifyApplication;
  env: Env;
  /** http://127.0.0.1:port */
  url: string;
  database: TestDatabase;
  /** Registers a restaurant of its own and answers its id, tokens and a `call` that is logged in. */
  register(overrides?: Record<string, string>): Promise<Registered>;
  close(): Promise<void>;
}

/**
 * The whole API on a database of its own and a free port. `overrides` are settings as in .env.example; `beside` are modules to mount
 * with it; `log` takes what it logs.
 */
export async function startApi(
  overrides: Record<string, string> = {},
  options: { beside?: Type[]; log?: Logger } = {},
): Promise<RunningApi> {
  const database = await createMigratedDatabase();
  const env = loadEnv({ ...TEST_SETTINGS, DATABASE_URL: database.url, ...overrides });
  const product = AppModule.of(env);
  const root = { ...product, imports: [...(product.imports ?? []), ...(options.beside ?? [])] };
  const app = await createApp(env, options.log ?? openLog('silent'), root);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    env,
    url,
    database,
    register: (more) => registerMerchant(url, more),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
