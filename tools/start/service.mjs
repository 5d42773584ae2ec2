import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { say } from './say.mjs';
import { openServiceLog } from './service-log.mjs';

const READY_MS = 60_000;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 30_000;
/** Whatever the service does about it itself: it ends when the one that started it is gone. */
const LEAVE_WITH_PARENT = 'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"))';

/**
 * A process of ours: started in a session of its own (so the terminal's Ctrl-C reaches only us), its lines appended to
 * `log`, and started again with growing pauses whenever it ends without being told to.
 */
export class Service {
  #child;
  #log;
  #ready;
  #stopping = false;
  #backOffMs = FIRST_BACK_OFF_MS;

  constructor({ name, entry, env, logs }) {
    Object.assign(this, { name, entry, env });
    this.#log = openServiceLog(join(logs, `${name}.log`), name, (line) => {
      if (/^\{"(listening|worker)":/.test(line)) this.#ready?.resolve();
    });
  }

  /** Resolves when it says it is ready. Rejects with a Refusal when it ends before: its own words are on the terminal. */
  async start() {
    this.#ready = Promise.withResolvers();
    const timer = setTimeout(() => this.#ready.reject(this.#refuse('was not ready within a minute')), READY_MS);
    this.#spawn((code) => this.#ready.reject(this.#refuse('did not start', code ?? 1)));
    try {
      await this.#ready.promise;
    } finally {
      clearTimeout(timer);
    }
    this.#child.removeAllListeners('exit');
    if (this.#child.exitCode !== null) void this.#again();
    this.#child.once('exit', () => void this.#again());
  }

  /** Asks it to finish, and makes it after `patienceMs`. */
  async stop(patienceMs) {
    this.#stopping = true;
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(timer);
    }
    this.#log.close();
  }

  /** Now, for one who pressed Ctrl-C twice. */
  kill() {
    this.#stopping = true;
    this.#child?.kill('SIGKILL');
  }

  #spawn(onExit) {
    const args = ['--enable-source-maps', '--import', LEAVE_WITH_PARENT, join(ROOT, this.entry)];
    const { descriptor } = this.#log;
    const options = { cwd: ROOT, env: this.env, detached: true, stdio: ['ignore', descriptor, descriptor, 'ipc'] };
    this.#child = spawn(process.execPath, args, options);
    this.#child.once('error', () => onExit(1));
    this.#child.once('exit', onExit);
  }

  async #again() {
    if (this.#stopping) return;
    const began = performance.now();
    say(
      `The ${this.name} ended by itself; starting it again in ${this.#backOffMs / 1000} s (its log: ${this.#log.file}).`,
    );
    await pause(this.#backOffMs);
    if (this.#stopping) return;
    this.#backOffMs = Math.min(this.#backOffMs * 2, LONGEST_BACK_OFF_MS);
    this.#spawn(() => {
      if (performance.now() - began > LONGEST_BACK_OFF_MS * 2) this.#backOffMs = FIRST_BACK_OFF_MS;
      void this.#again();
    });
  }

  #refuse(what, code = 1) {
    this.#log.read();
    return new Refusal(`The ${this.name} ${what}; its log is ${this.#log.file}.`, code);
  }
}
