import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { DONE_SOON } from '../database/done-soon.js';
import { Database } from '../database/transaction.js';
import { laneSeconds } from './lane-seconds.js';
import type { Wave } from './wave.js';

/** Stop this much of a lease before its end: a call that has passed the check still has to reach the wire. */
const MARGIN = 0.1;

/**
 * Renews the leases of this process's waves, and says whether a call may still start. Judged by the monotonic clock, which runs on
 * while a process is stopped: one that is thawed after its lease ran out starts nothing more.
 */
@Injectable()
export class WaveLeases implements OnApplicationShutdown {
  private readonly log = new Logger(WaveLeases.name);
  private readonly endsAt = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  watch(wave: Wave): void {
    this.endsAt.set(wave.id, wave.leaseEndsAt);
    this.timer ??= setInterval(() => void this.renew(), this.env.wave.renewSeconds * 1000).unref();
  }

  mayStart(waveId: string): boolean {
    const endsAt = this.endsAt.get(waveId);
    return endsAt !== undefined && performance.now() < endsAt - this.env.wave.leaseSeconds * 1000 * MARGIN;
  }

  forget(waveId: string): void {
    this.endsAt.delete(waveId);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async renew(): Promise<void> {
    const ids = [...this.endsAt.keys()];
    if (ids.length === 0) return;
    const endsAt = performance.now() + this.env.wave.leaseSeconds * 1000;
    try {
      const renewed = await this.database.transaction(systemContext('worker:lease'), async (tx) => {
        await tx.query(`SELECT ${DONE_SOON}`);
        return tx.query<{ id: string }>(
          `WITH renewed AS (
             UPDATE waves SET lease_until = now() + make_interval(secs => $2)
             WHERE id = ANY ($1::uuid[]) AND lease_until > now() RETURNING id, campaign_id),
           working AS (
             UPDATE campaign_tallies SET lane_until = now() + make_interval(secs => $3)
             WHERE campaign_id IN (
               SELECT campaign_id FROM campaign_tallies WHERE campaign_id IN (SELECT campaign_id FROM renewed)
               ORDER BY campaign_id FOR UPDATE))
           SELECT id FROM renewed`,
          [ids, this.env.wave.leaseSeconds, laneSeconds(this.env)],
        );
      });
      for (const { id } of renewed) if (this.endsAt.has(id)) this.endsAt.set(id, endsAt);
    } catch (error) {
      this.log.warn(`leases not renewed: ${error instanceof Error ? error.message : 'unknown fault'}`);
    }
  }
}
