import {
  Global,
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { ConfigModule } from '../../src/config/config.module.js';
import { loadEnv } from '../../src/config/env.js';
import { systemContext } from '../../src/database/context.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { Database, type Tx } from '../../src/database/transaction.js';
import { Metrics } from '../../src/http/metrics.js';
import { JOBS, type Job, type JobName } from '../../src/jobs/catalogue.js';
import { Due, type DueSource } from '../../src/jobs/due.js';
import { Handles } from '../../src/jobs/handles.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { TEST_SETTINGS } from './start-api.js';

/** A room made for the specs of the jobs: bells that are to ring at a time, each rung by the job `campaign.launch`. */
export interface Ringing {
  /** What a bell's handler does besides marking it rung. */
  act?: (bell: string, signal: AbortSignal, database: Database) => Promise<void>;
  /** When each bell rang, by this machine's clock; twice is twice. */
  rung: { bell: string; at: number }[];
}

const RINGING = Symbol('RINGING');

@Injectable()
@Due()
class DueBells implements DueSource {
  readonly name = 'bells';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const due = await tx.query<{ id: string }>(
      'SELECT id FROM bells WHERE at <= now() AND NOT rung ORDER BY at FOR UPDATE SKIP LOCKED',
    );
    return due.map(({ id }) => ({ name: 'campaign.launch', data: { campaignId: id }, key: id }));
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>('SELECT min(at) AS at FROM bells WHERE NOT rung');
    return next?.at ?? null;
  }
}

@Injectable()
@Due()
class BrokenSource implements DueSource {
  readonly name = 'broken';

  enqueueDue(): Promise<Job[]> {
    return Promise.reject(new Error('as the spec wants'));
  }

  nextDueAt(): Promise<Date | null> {
    return Promise.resolve(null);
  }
}

@Injectable()
@Handles('campaign.launch')
export class RingBell {
  constructor(
    private readonly database: Database,
    @Inject(RINGING) private readonly ringing: Ringing,
  ) {}

  async handle({ campaignId: bell }: { campaignId: string }, signal: AbortSignal): Promise<void> {
    const at = Date.now();
    await this.ringing.act?.(bell, signal, this.database);
    const done = await this.database.transaction(systemContext('spec'), (tx) =>
      tx.query('UPDATE bells SET rung = true WHERE id = $1 AND at <= now() AND NOT rung RETURNING id', [bell]),
    );
    if (done.length > 0) this.ringing.rung.push({ bell, at });
  }
}

/** Providers that do nothing for every job but those named. */
export function idleHandlers(...except: JobName[]): Type[] {
  const names = Object.keys(JOBS) as JobName[];
  return names.filter((name) => !except.includes(name)).map(idleHandler);
}

export function idleHandler(name: JobName): Type {
  @Injectable()
  @Handles(name)
  class Idle {
    async handle(): Promise<void> {}
  }
  return Idle;
}

@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
class MetricsModule {}

@Module({})
class BellRoom {
  static of(ringing: Ringing, providers: Type[]): DynamicModule {
    return { module: BellRoom, providers: [{ provide: RINGING, useValue: ringing }, ...providers] };
  }
}

/** Starts a process's worth of the product's jobs with the bells as its only room. */
export async function startBells(
  settings: { DATABASE_URL: string; QUEUE_URL?: string; ROLES: string } & Record<string, string>,
  ringing: Ringing = { rung: [] },
  providers: Type[] = [DueBells, BrokenSource, RingBell, ...idleHandlers('campaign.launch')],
): Promise<INestApplicationContext> {
  const env = loadEnv({ ...TEST_SETTINGS, ...settings });
  const room = BellRoom.of(ringing, providers);
  const modules = [ConfigModule.of(env), DatabaseModule, MetricsModule, JobsModule.of(env), room];
  @Module({ imports: modules })
  class Process {}
  return NestFactory.createApplicationContext(Process, { logger: false, abortOnError: false });
}

/** A table of bells in a migrated database, and a way to hang them. */
export async function hangBells(
  url: string,
): Promise<{ hang(bell: string, inMs: number): Promise<number>; end(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    'CREATE TABLE bells (id text PRIMARY KEY, at timestamptz NOT NULL, rung boolean NOT NULL DEFAULT false)',
  );
  await client.query('GRANT SELECT, UPDATE ON bells TO dinnerbell_worker');
  return {
    hang: async (bell, inMs) => {
      const { rows } = await client.query<{ at: Date }>(
        `INSERT INTO bells (id, at) VALUES ($1, now() + $2 * interval '1 ms') RETURNING at`,
        [bell, inMs],
      );
      return rows[0]?.at.getTime() ?? NaN;
    },
    end: () => client.end(),
  };
}
