import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { headOf, seal, type SealedFor, unseal } from './seal.js';

const BATCH = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How many secrets were sealed anew, and the accounts whose secrets open under no key that is set. */
export interface Resealed {
  resealed: number;
  unopened: string[];
}

/**
 * Seals anew what an earlier key has sealed, in small batches while everything goes on: what was opened before keeps sending, and
 * whoever opens a row meanwhile knows both keys. Several processes share the rows.
 */
@Injectable()
export class ResealAccounts {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Pick<Env, 'encryptionKeys'>,
  ) {}

  /** Until nothing is left under an earlier key, or `signal` says to stop. */
  async run(signal?: AbortSignal): Promise<Resealed> {
    const done: Resealed = { resealed: 0, unopened: [] };
    let after = FIRST;
    while (!signal?.aborted) {
      const batch = await this.database.transaction(systemContext('reseal'), (tx) => this.batch(tx, after));
      done.resealed += batch.resealed;
      done.unopened.push(...batch.unopened);
      if (batch.last === undefined) break;
      after = batch.last;
    }
    return done;
  }

  private async batch(tx: Tx, after: string): Promise<Resealed & { last: string | undefined }> {
    const head = headOf(this.env.encryptionKeys.current);
    const rows = await tx.query<{ id: string; tenant: string; secrets: Buffer }>(
      `SELECT id, coalesce(merchant_id::text, 'operator') AS tenant, secrets FROM gateway_accounts
       WHERE id > $1 AND length(secrets) > 0 AND substring(secrets FROM 1 FOR $2) <> $3
       ORDER BY id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED`,
      [after, head.length, head, BATCH],
    );
    const unopened: string[] = [];
    const anew: { id: string; secrets: Buffer }[] = [];
    for (const { id, tenant, secrets } of rows) {
      const text = this.opened({ tenant, rowId: id }, secrets);
      if (text === undefined) unopened.push(id);
      else anew.push({ id, secrets: seal(this.env.encryptionKeys, { tenant, rowId: id }, text) });
    }
    // What it says stays the same: updated_at is left alone, and no gateway is opened anew for it.
    await tx.query(
      `UPDATE gateway_accounts a SET secrets = n.secrets FROM unnest($1::uuid[], $2::bytea[]) AS n (id, secrets) WHERE a.id = n.id`,
      [anew.map(({ id }) => id), anew.map(({ secrets }) => secrets)],
    );
    return { resealed: anew.length, unopened, last: rows.at(-1)?.id };
  }

  private opened(owner: SealedFor, secrets: Buffer): string | undefined {
    try {
      return unseal(this.env.encryptionKeys, owner, secrets);
    } catch {
      return undefined;
    }
  }
}
