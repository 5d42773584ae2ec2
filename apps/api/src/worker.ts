// Door 2: the clock and the jobs, without HTTP.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readEnv } from './config/env.js';
import { NestLog, openLog } from './config/log.js';
import { explainStart } from './explain-start.js';
import { refuseUnmigrated } from './refuse-unmigrated.js';
import { runUntilStopped } from './run-until-stopped.js';

const env = readEnv(['worker']);
const log = openLog(env.logLevel);
try {
  const app = await NestFactory.createApplicationContext(AppModule.of(env), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  await refuseUnmigrated(app);
  runUntilStopped(app, log);
  process.stdout.write(`${JSON.stringify({ worker: 'ready' })}\n`);
} catch (error) {
  log.debug({ error }, 'start failed');
  process.stderr.write(`${explainStart(error, env)}\n`);
  process.exit(1);
}
