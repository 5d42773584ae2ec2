import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { NoticeKind } from '../notices/kinds.js';
import type { OpenNotice } from './write-letter.js';

const SYSTEM = systemContext('worker:mail');
/** How late a notice may be and still be worth mailing, hours; a wish for a new password goes stale with the patience of who made it. */
const HOURS: Partial<Record<NoticeKind, number>> = { password_reset: 0.5 };
const HOURS_AT_MOST = 48;
/** Pauses before the success is written down again, ms: what was mailed must not be mailed once more for want of a note. */
const NOTE_AGAIN_MS = [100, 500, 2_000, 5_000, 10_000];

export type Dropped = 'switched_off' | 'moot' | 'refused' | 'given_up';

/** The outbox as its mailing sees it. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /**
   * Takes a notice that is due: nobody else gets it for the next two minutes (then 4, 8 … 60), which is more than a mail may take, so that
   * whoever dies with it is made up for. `late`: it is not worth mailing any more.
   */
  claim(id: string): Promise<(OpenNotice & { late: boolean }) | undefined> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const [notice] = await tx.query<OpenNotice & { hours: number }>(
        `UPDATE notices SET attempts = attempts + 1, next_attempt_at = now() + make_interval(mins => least(2 ^ least(attempts + 1, 6), 60)::int)
         WHERE id = $1 AND next_attempt_at <= now()
         RETURNING id, merchant_id AS "merchantId", kind, subject_id AS "subjectId", (extract(epoch FROM now() - created_at) / 3600)::float8 AS hours`,
        [id],
      );
      return notice && { ...notice, late: notice.hours > (HOURS[notice.kind] ?? HOURS_AT_MOST) };
    });
  }

  /** Once this is durable it is never mailed again. */
  async noteSent(id: string): Promise<void> {
    for (const pause of [...NOTE_AGAIN_MS, undefined]) {
      try {
        return await this.close(id, 'sent_at = now(), error_code = NULL');
      } catch (error) {
        if (pause === undefined) throw error;
        await sleep(pause);
      }
    }
  }

  /** It will not be mailed, and why. */
  drop(id: string, dropped: Dropped, code: string | null = null): Promise<void> {
    return this.close(id, 'dropped = $2, error_code = coalesce($3, error_code)', dropped, code);
  }

  /** It is tried again when its pause is over. */
  async noteFailure(id: string, code: string): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query('UPDATE notices SET error_code = $2 WHERE id = $1 AND next_attempt_at IS NOT NULL', [id, code]),
    );
  }

  inTransaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(SYSTEM, fn);
  }

  private async close(id: string, changes: string, ...values: unknown[]): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(`UPDATE notices SET next_attempt_at = NULL, ${changes} WHERE id = $1 AND next_attempt_at IS NOT NULL`, [
        id,
        ...values,
      ]),
    );
  }
}
