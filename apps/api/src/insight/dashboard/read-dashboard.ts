import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import type { DashboardQuery } from './dashboard-query.js';
import type { DashboardView, UpcomingView } from './dashboard.view.js';
import { readFailures } from './read-failures.js';
import { readPeriod } from './read-period.js';
import { readTotals } from './read-totals.js';

const UPCOMING_AT_MOST = 5;

interface Account {
  timezone: string;
  today: string;
  smsCredits: number;
  smsCreditsHeld: number;
}

/** How a restaurant is doing: a period beside the one before it. */
@Injectable()
export class ReadDashboard {
  constructor(private readonly database: Database) {}

  run(ctx: Context, query: DashboardQuery): Promise<DashboardView> {
    return this.database.transaction(ctx, async (tx) => {
      // One picture: shares of sums that moved meanwhile would be wrong.
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const { timezone, today, ...credits } = await readAccount(tx);
      const period = readPeriod(query, today);
      const { days, totals, previous } = await readTotals(tx, period, timezone);
      return {
        ...totals,
        upcoming: await readUpcoming(tx),
        ...credits,
        textsPerDay: days,
        failuresByCause: await readFailures(tx, period, timezone),
        previous,
      };
    });
  }
}

async function readAccount(tx: Tx): Promise<Account> {
  const [account] = await tx.query<Account>(
    `SELECT timezone, to_char(now() AT TIME ZONE timezone, 'YYYY-MM-DD') AS today,
       sms_credits AS "smsCredits", sms_credits_held AS "smsCreditsHeld"
     FROM merchants WHERE id = $1`,
    [tx.ctx.merchantId],
  );
  if (!account) throw new Problem(404, 'not_found', 'This account does not exist any more.');
  return account;
}

async function readUpcoming(tx: Tx): Promise<UpcomingView[]> {
  const rows = await tx.query<UpcomingView & { scheduledAt: Date }>(
    `SELECT c.id, c.name, c.scheduled_at AS "scheduledAt", c.timezone, t.pending AS recipients,
       coalesce(h.amount - h.consumed - h.released, 0) AS credits
     FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id LEFT JOIN holds h ON h.campaign_id = c.id
     WHERE c.merchant_id = $1 AND c.status = 'Scheduled' AND c.kind = 'campaign'
     ORDER BY c.scheduled_at, c.id LIMIT $2`,
    [tx.ctx.merchantId, UPCOMING_AT_MOST],
  );
  return rows.map((row) => ({ ...row, scheduledAt: row.scheduledAt.toISOString() }));
}
