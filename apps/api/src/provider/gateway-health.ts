import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { asWorker } from './as-worker.js';
import { type Health, judgeHealth, type Seen, type Verdict } from './judge-health.js';

/** What is known of an account's gateway at this moment. */
export interface KnownHealth extends Health {
  /** Anything was written about it as it now is. */
  known: boolean;
  /** While it is not closed: how long until a few texts may try it, ms. */
  probe_in_ms: number;
  /** While it is not closed: the code with which the account was refused. */
  reason: string | null;
}

/** An account that was changed since is given another chance. */
const STANDS = 'h.since >= a.updated_at';

/** Its state by itself, over the same tables. */
export const HEALTH_STATE = `CASE WHEN ${STANDS} THEN h.state ELSE 'closed' END`;

/** Columns of `gateway_accounts a LEFT JOIN gateway_health h`, as `KnownHealth` has them. */
export const HEALTH_NOW = `
  coalesce(${STANDS}, false) AS known, ${HEALTH_STATE} AS state,
  CASE WHEN ${STANDS} THEN h.recent ELSE '' END AS recent, CASE WHEN ${STANDS} THEN h.tries ELSE 0 END AS tries,
  CASE WHEN ${STANDS} THEN h.reason END AS reason,
  coalesce(extract(epoch FROM h.probe_at - now()) * 1000, 0)::float8 AS probe_in_ms`;

const READ = `
SELECT ${HEALTH_NOW} FROM gateway_accounts a JOIN gateway_health h ON h.account_id = a.id WHERE a.id = $1 FOR UPDATE OF h`;

const WRITE = `
UPDATE gateway_health SET state = $2, recent = $3, tries = $4, reason = $5,
  probe_at = CASE WHEN $2 = 'open' THEN clock_timestamp() + $6 * interval '1 ms' END,
  since = CASE WHEN (state = 'closed') = ($2 = 'closed') AND reason IS NOT DISTINCT FROM $5 AND NOT $7 THEN since ELSE clock_timestamp() END
WHERE account_id = $1`;

/**
 * How well the gateways answer, in PostgreSQL so that all workers share it. Written once a wave, and only where there is news: while all
 * is well nobody writes.
 */
@Injectable()
export class GatewayHealth {
  private readonly log = new Logger(GatewayHealth.name);

  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Takes what a wave saw of an account, in a transaction of its own: nobody waits for it with a campaign's locks in hand. */
  async report(accountId: string, seen: Seen): Promise<void> {
    const verdict = await this.database.transaction(systemContext('worker:health'), async (tx) => {
      await tx.query(
        `INSERT INTO gateway_health (account_id, merchant_id) SELECT id, merchant_id FROM gateway_accounts WHERE id = $1
         ON CONFLICT (account_id) DO NOTHING`,
        [accountId],
      );
      const [health] = await tx.query<KnownHealth>(READ, [accountId]);
      if (!health) return undefined;
      const judged = judgeHealth(health, seen) ?? (health.known ? undefined : { state: 'closed' as const, recent: '' });
      if (judged) await write(tx, accountId, judged, health);
      return judged && judged.state !== health.state ? judged : undefined;
    });
    if (verdict?.state === 'open') this.log.warn(`gateway account ${accountId} is left alone for ${verdict.forMs} ms`);
    if (verdict?.state === 'closed') this.log.log(`gateway account ${accountId} works again`);
  }

  /** A few texts may try an account that is open, and whoever asks first sends them; nobody waits. Until the transaction ends only we do. */
  private async takeTurn(tx: Tx, accountId: string): Promise<boolean> {
    const turn = await tx.query(
      `UPDATE gateway_health SET state = 'half-open', probe_at = now() + make_interval(secs => $2)
       WHERE account_id = (SELECT account_id FROM gateway_health WHERE account_id = $1 AND probe_at <= now() FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [accountId, this.env.wave.leaseSeconds],
    );
    return turn.length > 0;
  }

  /** Those of the accounts that this transaction alone may try. */
  async takeTurns(
    tx: Tx,
    candidates: readonly { account: { accountId: string }; health: KnownHealth }[],
  ): Promise<Set<string>> {
    const turns = new Set<string>();
    for (const { account, health } of candidates) {
      const due = health.state !== 'closed' && health.probe_in_ms <= 0;
      if (due && (await this.takeTurn(tx, account.accountId))) turns.add(account.accountId);
    }
    return turns;
  }

  /** There was no text to try it with. */
  async giveBackTurn(tx: Tx, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE gateway_health SET state = 'open', probe_at = now() WHERE account_id = $1 AND state = 'half-open'`,
      [accountId],
    );
  }

  /** A person says that it may work again. */
  async tryAgain(tx: Tx, accountIds: readonly string[]): Promise<void> {
    await asWorker(tx, () =>
      tx.query(`UPDATE gateway_health SET probe_at = now() WHERE account_id = ANY ($1::uuid[]) AND state = 'open'`, [
        accountIds,
      ]),
    );
  }
}

async function write(tx: Tx, accountId: string, verdict: Verdict, before: KnownHealth): Promise<void> {
  const { state } = verdict;
  const [recent, tries] = state === 'closed' ? [verdict.recent, 0] : ['', verdict.tries];
  const [reason, forMs] = state === 'closed' ? [null, 0] : [verdict.reason ?? null, verdict.forMs];
  // An account that was changed counted as closed already, whatever stands in its row.
  const anew = !before.known || (before.state === 'closed' && state === 'open');
  await tx.query(WRITE, [accountId, state, recent, tries, reason, forMs, anew]);
}
