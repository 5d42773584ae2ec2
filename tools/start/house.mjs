import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSettings } from './check-settings.mjs';
import { startEmbedded } from './embedded.mjs';
import { checkPorts, readPorts } from './ports.mjs';
import { runOnce } from './run-once.mjs';
import { say } from './say.mjs';
import { Service } from './service.mjs';
import { waitReady } from './wait-ready.mjs';

const PATIENCE_MS = 30_000;

/** Everything one start brings up, in order, and takes down in the reverse one. Whatever came up so far can be stopped. */
export class House {
  #directory;
  #services = [];
  #simulator;
  #postgres;

  constructor(directory) {
    this.#directory = directory;
    mkdirSync(join(directory, 'logs'), { recursive: true });
  }

  /**
   * Resolves when the API takes requests, with what the welcome says. After a killed run its services, which finish what
   * they are at, may hold the ports for a while.
   */
  async open({ afterKill }) {
    const ports = readPorts();
    await checkPorts(afterKill ? PATIENCE_MS : 0);
    if (process.env.DATABASE_URL?.trim()) return this.#openOn({ ...process.env, PORT: String(ports.PORT) }, ports);
    say('Starting PostgreSQL …');
    const embedded = await startEmbedded(this.#directory, ports);
    this.#postgres = embedded.postgres;
    checkSettings(embedded.env);
    await runOnce('apps/api/dist/migrate.js', embedded.env);
    await runOnce('apps/api/dist/seed-demo.js', embedded.env);
    this.#simulator = this.#service('simulator', 'apps/simulator/dist/main.js', embedded.simulatorEnv);
    await this.#simulator.start();
    await this.#openDoors(embedded.env, ports);
    return embedded;
  }

  async #openOn(env, ports) {
    checkSettings(env);
    await runOnce('apps/api/dist/migrate.js', env);
    await this.#openDoors(env, ports);
    return { url: env.PUBLIC_URL, env };
  }

  async #openDoors(env, { PORT }) {
    say('Starting API and worker …');
    const api = this.#service('api', 'apps/api/dist/main.js', { ...env, ROLES: 'http' });
    const worker = this.#service('worker', 'apps/api/dist/worker.js', { ...env, ROLES: 'worker' });
    this.#services.push(api, worker);
    await Promise.all([api.start(), worker.start()]);
    await waitReady(PORT);
  }

  #service(name, entry, env) {
    return new Service({ name, entry, env, logs: join(this.#directory, 'logs') });
  }

  /** Those who use the database first, then the simulator that answers them, then the database. */
  async close() {
    await Promise.all(this.#services.map((service) => service.stop(PATIENCE_MS)));
    await this.#simulator?.stop(5000);
    await this.#postgres?.stop();
  }

  /** Ends what still runs now; the waiting `close` then comes to its end. */
  hurry() {
    for (const service of [...this.#services, this.#simulator]) service?.kill();
  }
}
