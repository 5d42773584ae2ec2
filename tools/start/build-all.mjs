import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { BIN, ROOT } from './places.mjs';
import { Refusal } from './refusal.mjs';

/** Builds every project that has a build; nx leaves out what has not changed since. Says nothing unless it fails. */
export async function buildAll(node) {
  const args = [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'];
  const path = [dirname(node), BIN, process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_LOG_GROUPING: 'true' };
  const child = spawn(node, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  console.error(output.trim());
  throw new Refusal('The build failed; what it said stands above.');
}
