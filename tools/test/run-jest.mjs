import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../start/places.mjs';

const LONGEST_MS = 60 * 60_000;
/** After its last test; a process that stays longer was kept by something a spec left open. */
const EXIT_MS = 20_000;

/** Runs every project's specs; the answer names what failed and what was skipped. */
export async function runJest(args) {
  const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-specs-'));
  const summary = join(directory, 'summary.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const reporters = ['--reporters=default', `--reporters=${join(ROOT, 'tools/test/summary-reporter.mjs')}`];
  const child = spawn(process.execPath, [...flags, ...args, ...reporters], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DINNERBELL_TEST_SUMMARY: summary },
  });
  const late = stopWhenLate(child, summary);
  const [code, signal] = await new Promise((resolve) => child.once('close', (...end) => resolve(end)));
  clearInterval(late.timer);
  const seen = read(summary);
  rmSync(directory, { recursive: true, force: true });
  if (late.why) seen.failed.push(late.why);
  else if (code !== 0 && seen.failed.length === 0) seen.failed.push(`jest ended with ${code ?? signal}`);
  return seen;
}

function stopWhenLate(child, summary) {
  const began = performance.now();
  const late = { why: '', timer: undefined };
  let done;
  late.timer = setInterval(() => {
    const now = performance.now();
    if (done === undefined && read(summary).finished) done = now;
    if (done !== undefined && now - done > EXIT_MS) late.why = 'jest did not exit: a spec left something open';
    if (now - began > LONGEST_MS) late.why = `jest took longer than ${LONGEST_MS / 60_000} minutes`;
    if (late.why) child.kill('SIGKILL');
  }, 1000);
  return late;
}

function read(summary) {
  try {
    return { ...JSON.parse(readFileSync(summary, 'utf8')), finished: true };
  } catch {
    return { passed: 0, failed: [], skipped: [], slowest: [], finished: false };
  }
}
