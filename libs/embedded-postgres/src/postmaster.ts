import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_MS = 20_000;

/** What `postmaster.pid` says of a server (lines 1 and 8, as `pg_ctl` reads them). */
export function readPostmaster(dataDir: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Stops the server that left this `postmaster.pid`, or clears the file when its number now belongs to a stranger. */
export async function clearLeftover(dataDir: string): Promise<void> {
  const leftover = readPostmaster(dataDir);
  if (!leftover) return;
  if (isAlive(leftover.pid) && servesFrom(leftover.pid, dataDir)) await stopPostmaster(leftover.pid);
  else rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: connections are cut, the data is written; after 20 s it is made to go (its log is replayed next time). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', STOP_MS],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const until = performance.now() + waitMs;
    while (isAlive(pid) && performance.now() < until) await pause(20);
  }
}

function servesFrom(pid: number, dataDir: string): boolean {
  try {
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(dataDir);
  } catch {
    return commandLine(pid).includes(dataDir);
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** In a container without an init, a dead server of a dead parent stays as a zombie that still answers signal 0. */
function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') ?? false;
  } catch {
    return false;
  }
}
