import { spawnSync } from 'node:child_process';
import { ROOT } from './places.mjs';
import { Refusal } from './refusal.mjs';

const CHECK = "import { readEnv } from './apps/api/dist/config/env.js'; readEnv();";

/** Lets the product read its settings before anything is touched: it lists every fault at once. */
export function checkSettings(env) {
  const check = spawnSync(process.execPath, ['--input-type=module', '--eval', CHECK], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (check.status !== 0) throw new Refusal(check.stderr.trim(), check.status ?? 1);
}
