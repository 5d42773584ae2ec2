import { spawn } from 'node:child_process';

/**
 * A process of its own that outlives the jest run by a moment: once process `run` is gone, whether it ended, was
 * interrupted or killed, it stops the PostgreSQL under `directory` and removes the directory.
 */
export function watchRun(run: number, directory: string): void {
  const watcher = spawn(process.execPath, ['--input-type=module', '--eval', WATCHER, String(run), directory], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
    env: {},
  });
  watcher.unref();
}

// Text, because the specs' sources run through jest's transformer and this runs on plain Node.
const WATCHER = `
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [run, directory] = [Number(process.argv[1]), process.argv[2]];
const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
const postmaster = () => {
  try {
    return Number(readFileSync(directory + '/data/postmaster.pid', 'utf8').split('\\n')[0]);
  } catch {
    return 0;
  }
};

while (alive(run)) await pause(250);
for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
  for (let turn = 0; turn < 40 && postmaster() > 0 && alive(postmaster()); turn += 1) {
    if (turn === 0) process.kill(postmaster(), signal);
    await pause(100);
  }
}
rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
`;
