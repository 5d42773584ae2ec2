import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A service of ours that runs as a process of its own. */
export interface ServiceProcess {
  pid: number;
  /** http://127.0.0.1:port; '' for a worker that serves no HTTP. */
  url: string;
  /** Everything it wrote so far, for the message of a failing test. */
  output(): string;
  /** Sends a signal (default SIGKILL) and, but for SIGSTOP and SIGCONT, resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** SIGTERM, and SIGKILL after 30 s; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const READY_MS = 60_000;
const STOP_MS = 30_000;

/** A test run that is killed takes its services with it. */
const LEAVE_WITH_PARENT = 'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"))';

/**
 * Runs a built entry (path from the repository's root) and resolves when it says `{"listening": port}` or
 * `{"worker":"ready"}` on a line of stdout. Rejects with what it wrote when it ends before.
 */
export async function startService(entry: string, env: Record<string, string>): Promise<ServiceProcess> {
  if (!existsSync(ROOT + entry)) throw new Error(`${entry} is missing: run 'npm run build' first.`);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', LEAVE_WITH_PARENT, ROOT + entry], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => fail('was not ready in time'), READY_MS);
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${entry} ${why}:\n${output}`));
    };
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      output += `${line}\n`;
      const ready = /^\{"(?:listening":\s*(\d+)|worker":\s*"ready")/.exec(line);
      if (!ready) return;
      clearTimeout(timer);
      resolve(Number(ready[1] ?? 0));
    });
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => fail(`ended with ${code}`));
  });
  return {
    pid: child.pid as number,
    url: port ? `http://127.0.0.1:${port}` : '',
    output: () => output,
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await gone;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      const code = await gone;
      clearTimeout(timer);
      return code;
    },
  };
}
