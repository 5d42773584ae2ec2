import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';

/** What is paced: one sender of one account, as the carriers count it. */
export interface PacedSender {
  accountId: string;
  sender: string;
  /** Segments per second. */
  perSecond: number;
}

/** When a reserved run of segments may start, and how far apart its segments are, in milliseconds. */
export interface Slot {
  startsInMs: number;
  gapMs: number;
}

/** A caller late by no more than this many gaps goes on as if it had been on time, so that small delays cost no rate. */
const TOLERATED_GAPS = 2;

/**
 * The pace of each (account, sender), shared by all workers: GCRA (ITU-T I.371, annex A), whose whole state is the instant at
 * which the next segment is due. One statement by the database's clock reserves a run; the caller spaces it by `gapMs`.
 */
@Injectable()
export class Pace {
  /** Books `units` segments behind all that is booked already. Takes the row until the transaction ends, as its last lock. */
  async reserve(tx: Tx, { accountId, sender, units, perSecond }: PacedSender & { units: number }): Promise<Slot> {
    const gapMs = 1000 / perSecond;
    const [row] = await tx.query<{ starts_in_ms: number }>(
      `INSERT INTO paces AS p (account_id, sender, theoretical_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 ms')
       ON CONFLICT (account_id, sender) DO UPDATE SET theoretical_at = $3 * interval '1 ms' +
         CASE WHEN p.theoretical_at >= clock_timestamp() - $4 * interval '1 ms' THEN p.theoretical_at ELSE clock_timestamp() END
       RETURNING greatest(0, extract(epoch FROM p.theoretical_at - $3 * interval '1 ms' - clock_timestamp()) * 1000)::float8 AS starts_in_ms`,
      [accountId, sender, units * gapMs, TOLERATED_GAPS * gapMs],
    );
    return { startsInMs: row?.starts_in_ms ?? 0, gapMs };
  }

  /** How far ahead the pace is booked, in milliseconds: a run reserved now would start after it. Reserves nothing. */
  async waitMs(tx: Tx, { accountId, sender }: PacedSender): Promise<number> {
    const [row] = await tx.query<{ wait_ms: number }>(
      `SELECT greatest(0, extract(epoch FROM theoretical_at - clock_timestamp()) * 1000)::float8 AS wait_ms
       FROM paces WHERE account_id = $1 AND sender = $2`,
      [accountId, sender],
    );
    return row?.wait_ms ?? 0;
  }

  /** How far ahead each sender of these accounts is booked, in milliseconds, by `paceKey`; those that are not are left out. */
  async booked(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ account_id: string; sender: string; wait_ms: number }>(
      `SELECT account_id, sender, (extract(epoch FROM theoretical_at - clock_timestamp()) * 1000)::float8 AS wait_ms
       FROM paces WHERE account_id = ANY ($1::uuid[]) AND theoretical_at > clock_timestamp()`,
      [accountIds],
    );
    return new Map(rows.map((row) => [paceKey(row.account_id, row.sender), row.wait_ms]));
  }
}

export const paceKey = (accountId: string, sender: string): string => `${accountId} ${sender}`;
