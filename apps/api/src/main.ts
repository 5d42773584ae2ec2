// Door 1: HTTP. With the worker role (the default here) the same process also does the jobs and keeps the clock.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { readEnv } from './config/env.js';
import { openLog } from './config/log.js';
import { createApp } from './create-app.js';
import { explainStart } from './explain-start.js';
import { refuseUnmigrated } from './refuse-unmigrated.js';
import { runUntilStopped } from './run-until-stopped.js';

const env = readEnv();
const log = openLog(env.logLevel);
try {
  const app = await createApp(env, log);
  await refuseUnmigrated(app);
  runUntilStopped(app, log);
  await app.listen(env.port, env.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ listening: port })}\n`);
} catch (error) {
  log.debug({ error }, 'start failed');
  process.stderr.write(`${explainStart(error, env)}\n`);
  process.exit(1);
}
