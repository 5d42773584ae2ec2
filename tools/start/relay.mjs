import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { BIN } from './places.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on that Node in our place: same terminal, our signals go on to it, its exit code is the answer. The
 * channel tells it when we are gone. (A Ctrl-C reaches it twice, from the terminal and from us; it counts as one.)
 */
export function relay(node, args, { cwd }) {
  const path = [dirname(node), BIN, process.env.PATH].join(delimiter);
  const child = spawn(node, args, {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path, NX_DAEMON: 'false' },
  });
  if (process.env.npm_lifecycle_event) watchParent(() => child.kill('SIGTERM'));
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** npm may be killed without a word to us; then nobody is left who could press Ctrl-C. */
function watchParent(gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 500).unref();
}
