import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { Refusal } from './refusal.mjs';

/** Runs a built program to its end. It says itself what is wrong; we stop with its exit code. */
export async function runOnce(entry, env, args = []) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, entry), ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let fault = '';
  child.stderr.on('data', (chunk) => (fault += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Refusal(fault.trim() || `${entry} ended with ${code}.`, code ?? 1);
}
