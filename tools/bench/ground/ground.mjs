import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@dinnerbell/embedded-postgres';
import pg from 'pg';
import { runOnce } from '../../start/run-once.mjs';
import { startProgram } from './program.mjs';
import { startRedis } from './redis.mjs';
import { startSimulator } from './simulator.mjs';

/** As `npm start` runs it; fsync and synchronous_commit are on, as PostgreSQL has them. */
const SETTINGS = { max_connections: '200', shared_buffers: '256MB', log_min_messages: 'warning' };
/** 10 000 segments a second is the most the settings take; benches lift it in the account's row. */
const SEGMENTS_PER_SECOND = '10000';
const SENDER = '+12125550199';

const hex = (bytes) => randomBytes(bytes).toString('hex');

/** What the benches stand on: one PostgreSQL, and the product's own programs, each a process. */
export class Ground {
  static async open() {
    const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-bench-'));
    chmodSync(directory, 0o755); // PostgreSQL may run as a user of its own
    const postgres = await startEmbeddedPostgres({
      dataDir: join(directory, 'data'),
      logFile: join(directory, 'postgres.log'),
      password: hex(16),
      settings: SETTINGS,
    });
    return new Ground(directory, postgres);
  }

  #closing;

  constructor(directory, postgres) {
    this.directory = directory;
    this.postgres = postgres;
    this.account = { accountSid: `AC${hex(16)}`, authToken: hex(16) };
    this.secrets = { JWT_SECRET: hex(48), PASSWORD_PEPPER: hex(48), ENCRYPTION_KEY: hex(32) };
    /** Nothing listens there: receipts of the benches are posted by themselves. */
    this.publicUrl = 'http://127.0.0.1:9';
    this.opened = [];
  }

  /** A migrated database of its own and a client on it, as superuser: row-level security does not hold it. */
  async createDatabase(name) {
    const admin = new pg.Client(this.postgres.url);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    await admin.end();
    const url = this.postgres.url.replace(/\/postgres$/, `/${name}`);
    await runOnce('apps/api/dist/migrate.js', { ...this.#productEnv(url), PATH: process.env.PATH });
    const client = new pg.Client(url);
    await client.connect();
    // The server goes before the client where the bench is interrupted.
    client.on('error', () => undefined);
    return this.#keep({ url, client, stop: () => client.end() });
  }

  /** The simulator: the gateway every way of sending is measured against. */
  async startGateway() {
    return this.#keep(await startSimulator(this.account));
  }

  startWorker(database, gateway, options) {
    return this.start('apps/api/dist/worker.js', {
      ...options,
      env: this.productEnv(database, { gateway, ...options }),
    });
  }

  startApi(database, options) {
    return this.start('apps/api/dist/main.js', { ...options, env: this.productEnv(database, options) });
  }

  /** Undefined where the machine has no redis-server. */
  async startRedis() {
    const redis = await startRedis();
    return redis && this.#keep(redis);
  }

  async start(entry, options) {
    return this.#keep(await startProgram(entry, options));
  }

  async stop(opened) {
    this.opened = this.opened.filter((other) => other !== opened);
    await opened.stop();
  }

  productEnv(database, { gateway, env } = {}) {
    return { ...this.#productEnv(database.url), ...(gateway && this.#twilioEnv(gateway)), ...env };
  }

  /** Ends what one bench opened, the last first, so that the next has the machine to itself. */
  async clear() {
    while (this.opened.length > 0) await this.opened.pop().stop();
  }

  /** Ends everything; may be called again. */
  close() {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close() {
    await this.clear();
    await this.postgres.stop();
    for (const path of new Set([this.postgres.dataDir, this.directory])) rmSync(path, { recursive: true, force: true });
  }

  #keep(opened) {
    this.opened.push(opened);
    return opened;
  }

  #productEnv(databaseUrl) {
    return { DATABASE_URL: databaseUrl, PUBLIC_URL: this.publicUrl, LOG_LEVEL: 'warn', ...this.secrets };
  }

  #twilioEnv(gateway) {
    return {
      TWILIO_ACCOUNT_SID: this.account.accountSid,
      TWILIO_AUTH_TOKEN: this.account.authToken,
      TWILIO_SENDER: SENDER,
      TWILIO_BASE_URL: gateway.url,
      TWILIO_SEGMENTS_PER_SECOND: SEGMENTS_PER_SECOND,
    };
  }
}
