import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const file = (directory) => join(directory, 'running.json');

/** What the run in that directory wrote of itself, or undefined when none is alive (a killed one leaves its file). */
export function readRunning(directory) {
  try {
    const running = JSON.parse(readFileSync(file(directory), 'utf8'));
    return running.pid !== process.pid && isStart(running.pid) ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Refuses when another start runs on the same data. True when one was killed there, whose services may still be leaving. */
export function refuseSecondStart(directory) {
  const running = readRunning(directory);
  if (!running) return existsSync(file(directory));
  const where = running.url ? ` at ${running.url}` : '';
  throw new Refusal(
    `Dinnerbell is already running${where} (process ${running.pid}, data in ${directory}): stop it first, or set DATA_DIR, PORT and SIMULATOR_PORT for a second one.`,
  );
}

/**
 * Takes the directory for this process. `note` adds facts for others (operator command), readable by this user alone.
 * @returns {{ afterKill: boolean, note(facts: object): void, release(): void }}
 */
export function takeLock(directory) {
  mkdirSync(directory, { recursive: true });
  const afterKill = refuseSecondStart(directory);
  rmSync(file(directory), { force: true });
  const facts = { pid: process.pid, since: new Date().toISOString() };
  try {
    writeFileSync(file(directory), JSON.stringify(facts), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') throw new Refusal(`Dinnerbell is being started in ${directory} at this very moment.`);
    throw error;
  }
  return {
    afterKill,
    note(more) {
      Object.assign(facts, more);
      const next = `${file(directory)}.new`;
      writeFileSync(next, JSON.stringify(facts), { mode: 0o600 });
      chmodSync(next, 0o600);
      renameSync(next, file(directory));
    },
    release: () => rmSync(file(directory), { force: true }),
  };
}

/** A number alone proves little: after a reboot it may be anybody's. */
function isStart(pid) {
  return commandOf(pid).includes('tools/start/start.mjs');
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // no /proc here, or no such process
  }
  try {
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}
