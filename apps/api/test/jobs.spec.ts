import 'reflect-metadata';
import { redisAvailable, startRedis, startRelay, startSqs, waitFor, type TestDatabase } from '@dinnerbell/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { systemContext } from '../src/database/context.js';
import { Metrics } from '../src/http/metrics.js';
import { Jobs } from '../src/jobs/jobs.js';
import { hangBells, idleHandler, idleHandlers, startBells, type Ringing } from './support/bells.js';
import { createMigratedDatabase } from './support/create-migrated-database.js';

interface Driver {
  url: string;
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

function describeJobs(name: string, startDriver: (database: TestDatabase) => Promise<Driver>): void {
  describe(`jobs on ${name}`, () => {
    let database: TestDatabase;
    let driver: Driver;
    let bells: Awaited<ReturnType<typeof hangBells>>;
    let ringing: Ringing;
    let processes: INestApplicationContext[];

    beforeEach(async () => {
      database = await createMigratedDatabase();
      driver = await startDriver(database);
      bells = await hangBells(database.url);
      ringing = { rung: [] };
      processes = [];
    });
    afterEach(async () => {
      for (const one of processes) await one.close();
      await bells.end();
      await driver.stop();
      await database.drop();
    });

    async function start(ROLES: string, databaseUrl = database.url): Promise<INestApplicationContext> {
      const settings = { DATABASE_URL: databaseUrl, QUEUE_URL: driver.url, ROLES };
      const one = await startBells(settings, ringing);
      processes.push(one);
      return one;
    }

    test('the clock starts each job at its time, never early, though another source is broken', async () => {
      await start('worker');
      await start('worker');
      const at = new Map<string, number>();
      for (let bell = 0; bell < 20; bell += 1) at.set(`b${bell}`, await bells.hang(`b${bell}`, 300 + bell * 97));
      await waitFor(() => ringing.rung.length >= at.size);
      const late = ringing.rung.map(({ bell, at: rang }) => rang - (at.get(bell) ?? NaN)).sort((a, b) => a - b);
      expect(late).toHaveLength(at.size);
      expect(late[0]).toBeGreaterThanOrEqual(0);
      expect(late[10]).toBeLessThanOrEqual(250);
      expect(late.at(-1)).toBeLessThanOrEqual(1_500);
    });

    test('a job queued for its time and wiped from the queue is done all the same', async () => {
      const worker = await start('worker');
      const at = await bells.hang('wiped', 900);
      await worker.get(Jobs).enqueue({ name: 'campaign.launch', data: { campaignId: 'wiped' }, runAt: new Date(at) });
      await driver.wipe();
      await waitFor(() => ringing.rung.length > 0);
      expect(ringing.rung[0]?.bell).toBe('wiped');
    });

    test('the HTTP role queues, the worker role does', async () => {
      const http = await start('http');
      await bells.hang('asked', 0);
      await http.get(Jobs).enqueue({ name: 'campaign.launch', data: { campaignId: 'asked' } });
      expect(ringing.rung).toEqual([]);
      await start('worker');
      await waitFor(() => ringing.rung.length > 0);
    });

    test('closing tells the running job, waits for it, and the database is still there for it', async () => {
      let seen = '';
      ringing.act = async (_bell, signal, db) => {
        seen = 'running';
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await db.transaction(systemContext('spec'), (tx) => tx.query('SELECT 1'));
        seen = 'handed back';
      };
      const worker = await start('worker');
      await bells.hang('long', 0);
      await waitFor(() => seen === 'running');
      await worker.close();
      expect(seen).toBe('handed back');
      expect(ringing.rung).toHaveLength(1);
    });

    test('the clock carries on when the database was away', async () => {
      const relay = await startRelay(database.url);
      await start('worker', relay.url);
      await bells.hang('before', 0);
      await waitFor(() => ringing.rung.length === 1);
      await relay.cut();
      await bells.hang('during', 0);
      await relay.mend();
      await waitFor(() => ringing.rung.length === 2);
      await processes.pop()?.close();
      await relay.stop();
    });
  });
}

/** Queueing while the queue is away: soon over, and counted. */
async function expectLost(http: INestApplicationContext): Promise<void> {
  const began = performance.now();
  await http.get(Jobs).enqueue({ name: 'campaign.launch', data: { campaignId: 'x' } });
  expect(performance.now() - began).toBeLessThan(700);
  const lost = await http.get(Metrics).registry.getSingleMetric('jobs_not_queued_total')?.get();
  expect(lost?.values).toEqual([{ labels: { queue: 'dinnerbell' }, value: 1 }]);
}

describeJobs('PostgreSQL', async ({ url }) => ({
  url,
  wipe: async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rowCount } = await client.query('DELETE FROM bullmq.job');
    await client.end();
    if (!rowCount) throw new Error('there was nothing to wipe');
  },
  stop: () => Promise.resolve(),
}));

describeJobs('SQS', async () => {
  const { queueUrl, wipe, stop } = await startSqs();
  return { url: queueUrl('spec'), wipe: () => Promise.resolve(wipe()), stop };
});

describe('without its SQS', () => {
  let database: TestDatabase;
  let queueUrl: string;

  beforeEach(async () => {
    database = await createMigratedDatabase();
    const sqs = await startSqs();
    queueUrl = sqs.queueUrl('spec');
    await sqs.stop();
  });
  afterEach(() => database.drop());

  test('the HTTP role starts, and queueing takes at most half a second and is counted', async () => {
    const http = await startBells({ DATABASE_URL: database.url, QUEUE_URL: queueUrl, ROLES: 'http' });
    await expectLost(http);
    await http.close();
  });

  test('the worker role starts and stops', async () => {
    const worker = await startBells({ DATABASE_URL: database.url, QUEUE_URL: queueUrl, ROLES: 'worker' });
    await worker.close();
  });
});

test('a worker whose SQS queues are missing does not start and names one', async () => {
  const database = await createMigratedDatabase();
  const sqs = await startSqs();
  const settings = { DATABASE_URL: database.url, QUEUE_URL: sqs.queueUrl('spec').replace('&create=true', '') };
  await expect(startBells({ ...settings, ROLES: 'worker' })).rejects.toThrow(/There is no SQS queue spec-dinnerbell/);
  await sqs.stop();
  await database.drop();
});

test('a worker without a handler for each job, or with two, does not start and says all of it', async () => {
  const database = await createMigratedDatabase();
  const providers = [...idleHandlers('campaign.launch', 'sms.send-lane'), idleHandler('sms.reconcile')];
  await expect(startBells({ DATABASE_URL: database.url, ROLES: 'worker' }, { rung: [] }, providers)).rejects.toThrow(
    /campaign\.launch has no handler[\s\S]*sms\.send-lane has no handler[\s\S]*sms\.reconcile has 2 handlers/,
  );
  await database.drop();
});

const withRedis = redisAvailable() ? describe : describe.skip;

withRedis('with redis-server', () => {
  describeJobs('Redis', async () => {
    const { url, flushAll, stop } = await startRedis();
    return { url, wipe: flushAll, stop };
  });

  test('without its Redis the HTTP role starts, and queueing takes at most half a second and is counted', async () => {
    const database = await createMigratedDatabase();
    const redis = await startRedis();
    await redis.stop();
    const http = await startBells({ DATABASE_URL: database.url, QUEUE_URL: redis.url, ROLES: 'http' });
    await expectLost(http);
    await http.close();
    await database.drop();
  });
});
