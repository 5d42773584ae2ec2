import { findFreePort } from '@dinnerbell/embedded-postgres';
import { waitFor } from '@dinnerbell/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listProcesses } from './list-processes.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START = ['tools/start/start.mjs'];
const PATIENCE = 180_000; // processes and a database, on whatever the machine has left

/** One directory and two ports for the whole file: each test finds what the one before left. */
const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-start-'));
chmodSync(directory, 0o755); // under root PostgreSQL runs as a user of its own
let env: Record<string, string>;
const running: Run[] = [];

interface Run {
  child: ChildProcess;
  output(): string;
  gone: Promise<number | null>;
}

function start(extra: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, START, {
    cwd: ROOT,
    env: { ...env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const run = {
    child,
    output: () => output,
    gone: new Promise<number | null>((resolve) => child.once('close', resolve)),
  };
  running.push(run);
  return run;
}

async function upAndRunning(run: Run): Promise<void> {
  const what = 'the welcome';
  await waitFor(() => run.output().includes('is running') || run.child.exitCode !== null, {
    timeoutMs: PATIENCE,
    what,
  });
  if (!run.output().includes('is running')) throw new Error(run.output());
}

const health = async (): Promise<number> => (await fetch(`http://127.0.0.1:${env['PORT']}/health/ready`)).status;
const facts = (file: string): Record<string, string> => JSON.parse(readFileSync(join(directory, file), 'utf8'));
/** Of our directory only: the machine may run other PostgreSQL servers and other starts. */
const processesOf = (word: string): string[] =>
  listProcesses()
    .map(({ command }) => command)
    .filter((command) => command.includes(word));

beforeAll(async () => {
  env = {
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: directory,
    PORT: String(await findFreePort()),
    SIMULATOR_PORT: String(await findFreePort()),
    SIMULATOR_SMTP_PORT: String(await findFreePort()),
  };
});

afterAll(async () => {
  for (const { child } of running) child.kill('SIGTERM');
  await Promise.all(running.map(({ gone }) => gone));
  rmSync(directory, { recursive: true, force: true });
}, PATIENCE);

describe('npm start', () => {
  test(
    'brings everything up, says where, and Ctrl-C takes everything down',
    async () => {
      const run = start();
      await upAndRunning(run);
      expect(await health()).toBe(200);
      expect((await fetch(`http://127.0.0.1:${env['SIMULATOR_PORT']}/`)).status).toBe(200);
      expect(run.output()).toContain(`http://localhost:${env['SIMULATOR_PORT']}/mail`);
      const { demoPassword = '' } = facts('secrets.json');
      expect(run.output()).toContain(`password   ${demoPassword}`);
      const login = await fetch(`http://127.0.0.1:${env['PORT']}/merchants/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'demo@dinnerbell.test', password: demoPassword }),
      });
      expect(await login.json()).toMatchObject({ merchant: { smsCredits: 50_000 } });
      for (const file of ['secrets.json', 'running.json'])
        expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600);
      run.child.kill('SIGINT');
      expect(await run.gone).toBe(0);
      expect(processesOf(directory)).toEqual([]);
      await expect(health()).rejects.toThrow();
    },
    2 * PATIENCE,
  );

  test(
    'carries on with the same data and secrets, also after everything was killed',
    async () => {
      const before = readFileSync(join(directory, 'secrets.json'), 'utf8');
      const killed = start();
      await upAndRunning(killed);
      const { databaseUrl } = facts('running.json');
      killed.child.kill('SIGKILL');
      await killed.gone;
      const again = start();
      await upAndRunning(again);
      expect(await health()).toBe(200);
      expect(facts('running.json')['databaseUrl']).toBe(databaseUrl);
      expect(readFileSync(join(directory, 'secrets.json'), 'utf8')).toBe(before);
    },
    2 * PATIENCE,
  );

  test(
    'a second start in the same folder says so',
    async () => {
      const second = start();
      expect(await second.gone).toBe(1);
      expect(second.output()).toMatch(/^Dinnerbell is already running at http:\/\/localhost:\d+ \(process \d+, .*\n$/);
      expect(await health()).toBe(200);
    },
    PATIENCE,
  );

  test(
    'starts a worker again that was killed',
    async () => {
      const run = running.findLast(({ child }) => child.exitCode === null && child.signalCode === null) as Run;
      const workerOf = (): number | undefined =>
        listProcesses().find(({ parent, command }) => parent === run.child.pid && command.includes('worker.js'))?.pid;
      const first = await waitFor(workerOf, { what: 'the worker' });
      process.kill(first, 'SIGKILL');
      await waitFor(() => workerOf() !== first && workerOf(), { what: 'another worker' });
      expect(run.output()).toContain('The worker ended by itself; starting it again');
      run.child.kill('SIGTERM');
      expect(await run.gone).toBe(0);
    },
    PATIENCE,
  );

  test.each(['PORT', 'SIMULATOR_PORT', 'SIMULATOR_SMTP_PORT'])(
    'names %s when it is in use, and starts nothing',
    async (name) => {
      const holder = createServer().listen(Number(env[name]), '127.0.0.1');
      try {
        const refused = start();
        expect(await refused.gone).toBe(1);
        expect(refused.output()).toMatch(new RegExp(`^Port ${env[name]} is in use: .*set ${name} to a free one.*\\n$`));
        expect(processesOf(directory)).toEqual([]);
      } finally {
        await new Promise((resolve) => holder.close(resolve));
      }
    },
    PATIENCE,
  );

  test(
    'with DATABASE_URL lists every missing setting at once, and touches nothing',
    async () => {
      const refused = start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
      expect(await refused.gone).toBe(1);
      for (const name of ['PUBLIC_URL', 'JWT_SECRET', 'PASSWORD_PEPPER', 'ENCRYPTION_KEY']) {
        expect(refused.output()).toContain(`${name} is not set`);
      }
    },
    PATIENCE,
  );

  test(
    'says in one sentence that the database cannot be reached',
    async () => {
      const { jwtSecret = '', passwordPepper = '', encryptionKey = '' } = facts('secrets.json');
      const refused = start({
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
        PUBLIC_URL: 'https://sms.example.com',
        JWT_SECRET: jwtSecret,
        PASSWORD_PEPPER: passwordPepper,
        ENCRYPTION_KEY: encryptionKey,
      });
      expect(await refused.gone).toBe(1);
      expect(refused.output()).toMatch(/^The database of DATABASE_URL cannot be reached[^\n]*\n$/);
    },
    PATIENCE,
  );

  test.each([
    [{ PORT: 'http' }, /^PORT must be a port/],
    [{ PORT: '4000', SIMULATOR_PORT: '4000' }, /^PORT and SIMULATOR_PORT are both 4000/],
    [{ PORT: '4000', SIMULATOR_SMTP_PORT: '4000' }, /^PORT and SIMULATOR_SMTP_PORT are both 4000/],
  ])('refuses %j', async (settings, sentence) => {
    const refused = start(settings);
    expect(await refused.gone).toBe(1);
    expect(refused.output()).toMatch(sentence);
  });
});
