import { spawn } from 'node:child_process';
import { buildAll } from '../start/build-all.mjs';
import { ROOT } from '../start/places.mjs';
import { Refusal } from '../start/refusal.mjs';

/** Each is one check of the final count. */
const COMMANDS = {
  lint: ['eslint .', 'prettier --check . --log-level warn'],
  types: ['tsconfig.json', 'libs/domain/tsconfig.json', 'apps/web/tsconfig.json', 'apps/web/tsconfig.specs.json'].map(
    (project) => `tsc -p ${project}`,
  ),
};

/** Builds (the specs that start processes need it), then lints and type-checks side by side. */
export async function runChecks() {
  const results = [await inTime('build', build)];
  results.push(
    ...(await Promise.all(Object.entries(COMMANDS).map(([name, commands]) => inTime(name, () => each(commands))))),
  );
  return {
    passed: results.filter(({ ok }) => ok).length,
    failed: results.filter(({ ok }) => !ok).map(({ name }) => name),
  };
}

async function inTime(name, check) {
  const began = performance.now();
  const ok = await check();
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return { name, ok };
}

async function build() {
  try {
    await buildAll(process.execPath);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

/** Output is held back and shown whole, so that two checks do not speak at once. */
async function each(commands) {
  let ok = true;
  for (const command of commands) {
    const child = spawn(command, { cwd: ROOT, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code === 0) continue;
    ok = false;
    console.log(`${output.trim()}\n`);
  }
  return ok;
}
