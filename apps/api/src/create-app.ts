import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Env } from './config/env.js';
import { NestLog, openLog } from './config/log.js';
import { Metrics } from './http/metrics.js';
import { describeApi, serveDocs } from './http/openapi.js';
import { openServer, prepareServer } from './http/server.js';

/**
 * The whole API, initialised and not yet listening. With the worker role it also does the jobs and keeps the clock.
 * `root` is the module to mount: a spec puts routes of its own beside the product's.
 */
export async function createApp(
  env: Env,
  log: Logger = openLog(env.logLevel),
  root: DynamicModule = AppModule.of(env),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, openServer(env), {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false,
  });
  await prepareServer(app, env, log, app.get(Metrics));
  serveDocs(app, describeApi(app, env.publicUrl));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
