import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { endSessions } from './end-sessions.js';
import { LiveSessions } from './live-sessions.js';

/** A merchant ends its sessions elsewhere: no more refresh from this commit on; access tokens are over here at once, in other processes within 30 s. */
@Injectable()
export class EndOwnSessions {
  constructor(
    private readonly database: Database,
    private readonly live: LiveSessions,
  ) {}

  /** Again does nothing more; 404 for one that is not the merchant's. */
  one(ctx: Context, id: string): Promise<void> {
    return this.database.transaction(ctx, async (tx) => {
      const [found] = await tx.query(
        'UPDATE sessions SET ended_at = coalesce(ended_at, now()) WHERE merchant_id = $1 AND id = $2 RETURNING id',
        [ctx.merchantId, id],
      );
      if (!found) throw new Problem(404, 'not_found', 'There is no session with this id.');
      tx.afterCommit(() => this.live.forget(id));
    });
  }

  /** All but the one that asks. */
  others(ctx: Context, current: string | undefined): Promise<void> {
    return this.database.transaction(ctx, async (tx) => {
      const ended = await endSessions(tx, ctx.merchantId, current);
      tx.afterCommit(() => this.live.forget(...ended));
    });
  }
}
