import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { Metrics } from './http/metrics.js';

const PATIENCE_MS = 25_000;

/**
 * Ends the process with 0 after Nest's shutdown hooks, on SIGTERM, SIGINT or when the parent that started it over IPC is gone; with 1
 * when that takes longer than 25 s. A rejection nobody listens to is logged and counted, an exception nobody caught ends the process.
 */
export function runUntilStopped(app: INestApplicationContext, log: Logger): void {
  const { unhandled } = app.get(Metrics);
  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    try {
      await app.close();
      process.exit(0);
    } catch (error) {
      log.fatal({ error }, 'stopping failed');
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  if (process.send) process.on('disconnect', () => void stop('the parent is gone'));
  process.on('unhandledRejection', (error) => {
    unhandled.inc();
    log.error({ error }, 'a rejection nobody listened to');
  });
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'an exception nobody caught');
    process.exit(1);
  });
}
