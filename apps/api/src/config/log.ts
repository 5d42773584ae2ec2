import type { LoggerService } from '@nestjs/common';
import { destination, type Logger, pino } from 'pino';
import type { Env } from './env.js';

/** Long runs of digits are phone numbers until proven otherwise; ids are hex with dashes and stay. */
const PHONE = /\+?(?<![0-9a-f-])\d[\d ().-]{6,}\d(?![0-9a-f-])/gi;
/** No key should ever come here; if one does, it goes no further. */
const API_KEY = /db_live_[0-9A-Za-z]+/g;

/** One JSON line an event, on standard error: standard output belongs to the line that says the process is up. */
export function openLog(level: Env['logLevel']): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: describeError } },
    destination(2),
  );
}

/** What may be told of an error: kind, message without anything like a phone number, stack, cause. Never its other members: PostgreSQL puts values there. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message: hideSecrets(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: hideSecrets(error.stack?.split('\n').slice(1, 12).join('\n') ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

const hideSecrets = (text: string): string => text.replace(API_KEY, 'db_live_…').replace(PHONE, '…').slice(0, 4000);

/** Nest's logger, and through it every room's `new Logger(name)`, written by pino. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  /** Nest passes the name of the logger last; an object is an event with members, an Error stays one. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const room = rest.at(-1);
    const members = typeof room === 'string' ? { room } : {};
    const error = [message, ...rest].find((item) => item instanceof Error);
    if (error) this.pino[level]({ ...members, error });
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...members, ...message });
    else this.pino[level](members, hideSecrets(String(message)));
  }
}
