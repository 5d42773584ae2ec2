import { findFreePort } from '@dinnerbell/embedded-postgres';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm start` brings up on an empty machine: database, API, worker, web app and the stand-ins. */
export interface House {
  /** Of the API; the web app is at `/app`. */
  url: string;
  simulatorUrl: string;
  /** What it said on the terminal so far. */
  output(): string;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const READY_MS = 90_000;

/** `npm start` without its installing and building, on ports and data of its own. `settings` as in .env.example. */
export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  if (!existsSync(join(ROOT, 'apps/web/dist/index.html')))
    throw new Error("apps/web/dist is missing: run 'npm run build' first.");
  const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-house-'));
  chmodSync(directory, 0o711); // PostgreSQL, which does not run as root, must reach its data in it
  const names = ['PORT', 'SIMULATOR_PORT', 'SIMULATOR_SMTP_PORT'];
  const ports = await Promise.all(names.map(async (name) => [name, String(await findFreePort())] as const));
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    DATA_DIR: directory,
    LOG_LEVEL: 'warn',
    REQUESTS_PER_MINUTE: '100000',
    ...Object.fromEntries(ports),
    ...settings,
  };
  const child = spawn(process.execPath, ['tools/start/start.mjs'], {
    cwd: ROOT,
    env,
    // By the channel it notices when whoever opened it is killed, and closes by itself.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const leave = (): void => rmSync(directory, { recursive: true, force: true });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGTERM');
      void gone.then(leave);
      reject(new Error(`the house ${why}:\n${output}`));
    };
    const timer = setTimeout(() => fail('did not open in time'), READY_MS);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes('Dinnerbell is running')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', (code) => fail(`ended with ${code}`));
  });
  return {
    url: `http://localhost:${env['PORT']}`,
    simulatorUrl: `http://localhost:${env['SIMULATOR_PORT']}`,
    output: () => output,
    close: async () => {
      child.kill('SIGTERM');
      await gone;
      leave();
    },
  };
}
