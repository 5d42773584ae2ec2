import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

/** A round of the clock; while some are left it asks again ten times a second. */
const AT_ONCE = 4;

/** Notices to mail. Without SMTP_URL they are kept, and that is said once. */
@Injectable()
@Due()
export class DueNotices implements DueSource, OnApplicationBootstrap {
  readonly name = 'notices';

  constructor(@Inject(ENV) private readonly env: Env) {}

  onApplicationBootstrap(): void {
    if (this.env.smtp || !this.env.roles.has('worker')) return;
    new Logger('Mail').warn('SMTP_URL is not set: notices are kept and not mailed');
  }

  async enqueueDue(tx: Tx): Promise<Job[]> {
    if (!this.env.smtp) return [];
    const due = await tx.query<{ id: string }>(
      'SELECT id FROM notices WHERE next_attempt_at <= now() ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED',
      [AT_ONCE],
    );
    return due.map(({ id }): Job => ({ name: 'mail.send', data: { noticeId: id }, key: `mail/${id}` }));
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    if (!this.env.smtp) return null;
    const [next] = await tx.query<{ at: Date | null }>('SELECT min(next_attempt_at) AS at FROM notices');
    return next?.at ?? null;
  }
}
