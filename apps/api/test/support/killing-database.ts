import type { Database, Tx } from '../../src/database/transaction.js';

/** The process died here: whatever was not committed is gone. */
export class Killed extends Error {}

/** A way to SQL on which a share of the transactions dies, at a statement chosen by `random`, or just before the commit. */
export function killingDatabase(database: Database, share: number, random: () => number): Database & { kills: number } {
  const door = {
    kills: 0,
    transaction: <T>(ctx: Parameters<Database['transaction']>[0], fn: (tx: Tx) => Promise<T>): Promise<T> =>
      database.transaction(ctx, async (tx) => {
        let left = random() < share ? Math.floor(random() * 9) : Infinity;
        const die = (): void => {
          if (left-- > 0) return;
          door.kills += 1;
          throw new Killed();
        };
        const query = async <Row>(sql: string, params?: unknown[]): Promise<Row[]> => {
          die();
          return tx.query<Row>(sql, params);
        };
        const answer = await fn({ ...tx, query });
        if (left !== Infinity) left = 0;
        die();
        return answer;
      }),
  };
  return door as unknown as Database & { kills: number };
}

/** Does it again until it lives, as gateways, payers and the clock do. */
export async function persist(fn: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fn();
      return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
  throw new Error('it never lived');
}
