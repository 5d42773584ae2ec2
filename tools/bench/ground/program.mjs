import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ROOT } from '../../start/places.mjs';
import { Refusal } from '../../start/refusal.mjs';

const READY_MS = 60_000;
const STOP_MS = 30_000;
/** A bench that is killed takes its processes with it. */
const LEAVE_WITH_PARENT = 'data:text/javascript,process.once("disconnect",()=>process.exit())';

/**
 * Starts a program of the product or of the bench as a process of its own. It is ready when it writes
 * `{"listening":port}`, `{"worker":"ready"}` or `{"ready":true}` on a line of stdout.
 */
export async function startProgram(entry, { env = {}, nodeArgs = [] } = {}) {
  const args = [...nodeArgs, '--enable-source-maps', '--import', LEAVE_WITH_PARENT, join(ROOT, entry)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  const ready = Promise.withResolvers();
  const timer = setTimeout(() => ready.reject(new Error('was not ready within a minute')), READY_MS);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/^\{"(listening|worker|ready)":/.test(line)) ready.resolve(JSON.parse(line).listening);
    else output = `${output}${line}\n`.slice(-4000);
  });
  child.once('close', (code) => ready.reject(new Error(`ended with ${code}`)));
  try {
    const port = await ready.promise;
    return new Program(entry, child, gone, port);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Refusal(`${entry} ${error.message}:\n${output}`);
  } finally {
    clearTimeout(timer);
  }
}

class Program {
  constructor(entry, child, gone, port) {
    Object.assign(this, { entry, child, gone, port, pid: child.pid, url: port ? `http://127.0.0.1:${port}` : '' });
  }

  /** Gives a task to a program of the bench and resolves with its answer; see `task.mjs`. */
  ask(task) {
    return new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`${this.entry} ended with ${code} at its task`));
      this.child.once('exit', ended);
      this.child.once('message', ({ answer, fault }) => {
        this.child.off('exit', ended);
        if (fault) reject(new Error(`${this.entry}: ${fault}`));
        else resolve(answer);
      });
      this.child.send(task);
    });
  }

  /** SIGTERM, and SIGKILL when it takes too long. */
  async stop() {
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    await this.gone;
    clearTimeout(timer);
  }
}
