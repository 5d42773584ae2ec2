import { findFreePort } from '@dinnerbell/embedded-postgres';
import {
  startApiProcess,
  startRelay,
  startSimulatorProcess,
  startWorkerProcess,
  type Relay,
  type ServiceProcess,
} from '@dinnerbell/testing';
import { Pool } from 'pg';
import { createMigratedDatabase } from '../../support/create-migrated-database.js';
import { registerMerchant, type Registered } from '../../support/register-merchant.js';
import { TEST_SETTINGS } from '../../support/test-settings.js';
import { TWILIO_SETTINGS } from '../../support/twilio-settings.js';
import { vendorsAtApi, vendorsAtSimulator } from './all-vendors.js';
import { openQueue, type QueueDriver, type TownQueue } from './town-queue.js';

/** The whole product as it runs: API, workers, gateway and stores, each a process of its own. */
export interface Town {
  api: ServiceProcess;
  simulator: ServiceProcess;
  /** Those that run; a worker that a spec kills is the spec's to replace. */
  workers: ServiceProcess[];
  queue: TownQueue;
  /** Between the doors and PostgreSQL; `sql` goes beside it. */
  wire: Relay;
  /** Between the workers and the gateway; receipts come beside it. */
  gatewayWire: Relay;
  /** As the superuser: sees every tenant, whatever the wire does. */
  sql<Row = Record<string, unknown>>(statement: string, params?: unknown[]): Promise<Row[]>;
  register(): Promise<Registered>;
  /** One more worker; settings on top of the town's. */
  startWorker(settings?: Record<string, string>): Promise<ServiceProcess>;
  /** Takes a worker out of the town: it was killed, or is to be. */
  forget(worker: ServiceProcess): void;
  close(): Promise<void>;
}

export interface TownPlan {
  queue?: QueueDriver;
  workers?: number;
  settings?: Record<string, string>;
  /** The operator has accounts at all three vendors; only Twilio's is behind the gateway wire. */
  allVendors?: boolean;
}

/** Everything recovers within seconds, so that a spec need not wait minutes for what a crash left behind. */
const QUICK: Record<string, string> = {
  WELCOME_CREDITS: '50000',
  TWILIO_SEGMENTS_PER_SECOND: '10000',
  WAVE_LEASE_SECONDS: '2',
  WAVE_RENEW_SECONDS: '0.5',
  JOB_LOCK_MS: '1000',
  JOB_STALLED_MS: '500',
  UNKNOWN_LOOK_UP_AFTER_SECONDS: '1',
  UNKNOWN_ABSENT_AFTER_SECONDS: '3',
  UNKNOWN_GIVE_UP_AFTER_HOURS: '0.005',
};

export async function openTown(plan: TownPlan = {}): Promise<Town> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const database = await createMigratedDatabase();
    undo.push(database.drop);
    const pool = new Pool({ connectionString: database.url, max: 4 });
    undo.push(() => pool.end());
    const wire = await startRelay(database.url);
    undo.push(wire.stop);
    const sql: Town['sql'] = async <Row>(statement: string, params: unknown[] = []) =>
      (await pool.query(statement, params)).rows as Row[];
    const queue = await openQueue(plan.queue ?? 'PostgreSQL', sql);
    undo.push(queue.stop);
    const port = String(await findFreePort());
    const publicUrl = `http://127.0.0.1:${port}`;
    const simulator = await startSimulatorProcess({
      env: {
        SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
        SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
        ...(plan.allVendors && vendorsAtSimulator(publicUrl)),
      },
    });
    undo.push(simulator.stop);
    const gatewayWire = await startRelay(simulator.url);
    undo.push(gatewayWire.stop);
    const env: Record<string, string> = {
      ...TEST_SETTINGS,
      ...TWILIO_SETTINGS,
      ...(plan.allVendors && vendorsAtApi(simulator.url)),
      ...QUICK,
      ...plan.settings,
      ...queue.env,
      DATABASE_URL: wire.url,
      TWILIO_BASE_URL: gatewayWire.url,
      PUBLIC_URL: publicUrl,
      LOG_LEVEL: 'warn',
    };
    const api = await startApiProcess({ env: { ...env, ROLES: 'http', HOST: '127.0.0.1', PORT: port } });
    undo.push(api.stop);
    const running: ServiceProcess[] = [];
    undo.push(() => Promise.all(running.map((worker) => worker.stop())));
    const town: Town = {
      api,
      simulator,
      workers: running,
      queue,
      wire,
      gatewayWire,
      sql,
      register: () => registerMerchant(api.url),
      startWorker: async (more = {}) => {
        const worker = await startWorkerProcess({ env: { ...env, ROLES: 'worker', ...more } });
        running.push(worker);
        return worker;
      },
      forget: (worker) => void running.splice(running.indexOf(worker), 1),
      close,
    };
    await Promise.all(Array.from({ length: plan.workers ?? 1 }, () => town.startWorker()));
    return town;
  } catch (error) {
    await close();
    throw error;
  }
}

/** What all processes wrote, for the message of a failing test. */
export function outputOf(town: Town): string {
  return [town.api, ...town.workers].map((service) => service.output().slice(-4000)).join('\n---\n');
}
