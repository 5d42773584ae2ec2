import { findFreePort } from '@dinnerbell/embedded-postgres';
import { type ServiceProcess, startApiProcess, startSimulatorProcess } from '@dinnerbell/testing';
import { Pool, type PoolClient } from 'pg';
import { createMigratedDatabase } from '../../support/create-migrated-database.js';
import { TEST_SETTINGS } from '../../support/test-settings.js';
import { tillApiEnv, tillSimulatorEnv } from '../../support/till-accounts.js';

export const GATEWAYS = ['stripe', 'razorpay'] as const;

/** The product as it sells credits: an API that is a process of its own, the gateways, and their truth in PostgreSQL. */
export interface Shop {
  api: ServiceProcess;
  /** As the superuser: sees every tenant. */
  sql<Row = Record<string, unknown>>(statement: string, params?: unknown[]): Promise<Row[]>;
  /** A connection of the superuser's that may keep locks. */
  connect(): Promise<PoolClient>;
  /** Another API in the place of the one that died, at its address. */
  restart(): Promise<void>;
  /** Asks the gateways' other side: payers, banks, faults. */
  simulate<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const database = await createMigratedDatabase();
    undo.push(database.drop);
    const pool = new Pool({ connectionString: database.url, max: 4 });
    undo.push(() => pool.end());
    const simulator = await startSimulatorProcess({ env: tillSimulatorEnv() });
    undo.push(simulator.stop);
    const port = String(await findFreePort());
    const env = {
      ...TEST_SETTINGS,
      ...tillApiEnv(simulator.url),
      ...{ DATABASE_URL: database.url, DATABASE_POOL: '16', WELCOME_CREDITS: '0', LOG_LEVEL: 'fatal' },
      ...{ ROLES: 'http,worker', HOST: '127.0.0.1', PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` },
    };
    const simulate: Shop['simulate'] = async <T>(method: string, path: string, body?: unknown) => {
      const answer = await fetch(simulator.url + path, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return (text ? JSON.parse(text) : undefined) as T;
    };
    const shop: Shop = {
      api: await startApiProcess({ env }),
      sql: async <Row>(statement: string, params: unknown[] = []) =>
        (await pool.query(statement, params)).rows as Row[],
      connect: () => pool.connect(),
      restart: async () => {
        shop.api = await startApiProcess({ env });
      },
      simulate,
      close,
    };
    undo.push(() => shop.api.stop());
    const doors = GATEWAYS.map((gateway) => [gateway, `${shop.api.url}/webhooks/payments/${gateway}`]);
    await simulate('PUT', '/till/webhooks', Object.fromEntries(doors));
    return shop;
  } catch (error) {
    await close();
    throw error;
  }
}
