import { Logger } from '@nestjs/common';

/** While a fault lasts it is told again this often, ms. */
const REPEAT_MS = 60_000;

/** Logs a fault that comes again and again once a minute, not each time; and says when it is over. */
export class Complaints {
  private readonly told = new Map<string, { message: string; at: number }>();

  constructor(private readonly log: Logger) {}

  about(subject: string, error: unknown): void {
    const message = faultOf(error);
    const last = this.told.get(subject);
    if (last?.message === message && performance.now() - last.at < REPEAT_MS) return;
    this.told.set(subject, { message, at: performance.now() });
    this.log.error(`${subject}: ${message}`, error instanceof Error ? error.stack : undefined);
  }

  over(subject: string): void {
    if (this.told.delete(subject)) this.log.log(`${subject}: works again`);
  }
}

/** Refused connections come as errors without a message: their code says it. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
