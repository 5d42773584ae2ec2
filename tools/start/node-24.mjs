import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN } from './places.mjs';
import { Refusal } from './refusal.mjs';

/** The Node 24 that npm installed; the host's own where it is as new and npm was told to run no install scripts. */
export function node24() {
  const installed = join(BIN, 'node');
  if (spawnSync(installed, ['--version'], { stdio: 'ignore' }).status === 0) return installed;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Refusal(
    "node_modules has no Node 24, because npm ran no install scripts: remove node_modules, unset npm's ignore-scripts and run this again.",
  );
}
