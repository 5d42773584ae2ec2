import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { badCursor, type Page, parsePage, toPage } from '../http/pagination.js';
import type { ListOptOutsQuery, OptOutView } from './opt-out.view.js';

interface Row {
  phone: string;
  source: string;
  createdAt: Date;
  /** To the microsecond, as the next page needs it. */
  at: string;
}

const MICROSECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/;
const PHONE = /^\+\d{1,19}$/;

/** The numbers a merchant may not text, newest first. */
@Injectable()
export class ListOptOuts {
  constructor(private readonly database: Database) {}

  /** `q` without a digit finds nothing. */
  async run(ctx: Context, query: ListOptOutsQuery): Promise<Page<OptOutView>> {
    const { limit, after } = parsePage(query);
    const { at, phone } = keyOf(after);
    const digits = query.q?.replace(/\D/g, '');
    if (digits === '' && query.q?.trim()) return { items: [], nextCursor: null };
    const rows = await this.database.transaction(ctx, (tx) =>
      tx.query<Row>(
        `SELECT phone, source, created_at AS "createdAt", to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at
         FROM opt_outs
         WHERE merchant_id = $1 AND ($2::text IS NULL OR (created_at, phone) < ($2::timestamp AT TIME ZONE 'UTC', $3))
           AND ($4::text IS NULL OR phone LIKE '%' || $4 || '%')
         ORDER BY created_at DESC, phone DESC LIMIT $5`,
        [ctx.merchantId, at, phone, digits || null, limit + 1],
      ),
    );
    return toPage(
      rows,
      limit,
      (row) => ({ at: row.at, phone: row.phone }),
      ({ phone, source, createdAt }) => ({ phone, source, createdAt: createdAt.toISOString() }),
    );
  }
}

function keyOf(after: Record<string, unknown> | undefined): { at: string | null; phone: string | null } {
  if (after === undefined) return { at: null, phone: null };
  const { at, phone } = after;
  const fits = typeof at === 'string' && MICROSECOND.test(at) && !Number.isNaN(Date.parse(`${at}Z`));
  if (!fits || typeof phone !== 'string' || !PHONE.test(phone)) throw badCursor();
  return { at, phone };
}
