import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Context } from './context.js';
import { answerOnce } from './answer-once.js';
import { enterRole, LOADER_ROLE } from './roles.js';

type AfterCommit = () => void | Promise<void>;

/** One open transaction: SQL for the hot paths, TypeORM's manager for the rest, both on the same connection. */
export interface Tx {
  readonly ctx: Context;
  readonly manager: EntityManager;
  readonly client: PoolClient;
  /** Runs one statement and answers its rows. */
  query<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** Runs `fn` as the loader role, the only one that may COPY into recipients; the caller's role is restored afterwards. */
  asLoader<T>(fn: () => Promise<T>): Promise<T>;
  /** Runs `fn` once the transaction is durable. Best effort: a failure is logged, the clock makes up for it. */
  afterCommit(fn: AfterCommit): void;
}

/** The only way to SQL. */
@Injectable()
export class Database {
  private readonly log = new Logger(Database.name);

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `fn` in one READ COMMITTED transaction under the role and tenant of `ctx`: row-level security hides every other merchant.
   * With `ctx.idempotency` the answer of `fn` is stored in the same commit, and a repeat gets that answer instead.
   */
  async transaction<T>(ctx: Context, fn: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const later: AfterCommit[] = [];
    let answer: T;
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      try {
        await enterRole(client, ctx.merchantId);
        const tx = openTx(ctx, runner.manager, client, later);
        answer = ctx.idempotency ? await answerOnce(tx, ctx.idempotency, fn) : await fn(tx);
        await runner.commitTransaction();
      } catch (error) {
        await rollBack(runner, error);
        throw error;
      }
    } finally {
      await runner.release();
    }
    await this.runLater(later);
    return answer;
  }

  private async runLater(later: AfterCommit[]): Promise<void> {
    for (const fn of later) {
      try {
        await fn();
      } catch (error) {
        this.log.error(`after commit: ${error instanceof Error ? error.message : 'unknown fault'}`);
      }
    }
  }
}

function openTx(ctx: Context, manager: EntityManager, client: PoolClient, later: AfterCommit[]): Tx {
  return {
    ctx,
    manager,
    client,
    query: async <Row>(sql: string, params: unknown[] = []) => (await client.query(sql, params)).rows as Row[],
    asLoader: async (fn) => {
      await client.query(`SET LOCAL ROLE ${LOADER_ROLE}`);
      const done = await fn();
      await enterRole(client, ctx.merchantId);
      return done;
    },
    afterCommit: (fn) => void later.push(fn),
  };
}

/** A connection that died cannot roll back; the server does it, and the first fault is the one worth telling. */
async function rollBack(runner: { rollbackTransaction(): Promise<void> }, cause: unknown): Promise<void> {
  try {
    await runner.rollbackTransaction();
  } catch (error) {
    if (cause instanceof Error && cause.cause === undefined) cause.cause = error;
  }
}
