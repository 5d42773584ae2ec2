import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { idOf, type Page, type PageQuery, parsePage, toPage } from '../http/pagination.js';

export interface ListedSession {
  id: string;
  device: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

/** The sessions a merchant could still act in, the newest first. */
@Injectable()
export class ListSessions {
  constructor(private readonly database: Database) {}

  run(ctx: Context, query: PageQuery): Promise<Page<ListedSession>> {
    const { limit, after } = parsePage(query);
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<ListedSession>(
        `SELECT id, device, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt" FROM sessions
         WHERE merchant_id = $1 AND ended_at IS NULL AND expires_at > now() AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
        [ctx.merchantId, idOf(after) ?? null, limit + 1],
      );
      const keyOf = ({ id }: ListedSession) => ({ id });
      return toPage(rows, limit, keyOf, (row) => row);
    });
  }
}
