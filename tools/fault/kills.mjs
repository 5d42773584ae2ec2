// `npm run fault -- --kills 200 --seed 7`: the kill runs of the specs, as many as asked for. Every run prints its seed; --seed replays it.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from '../start/places.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } } });
for (const [name, value] of Object.entries(values)) {
  if (/^\d+$/.test(value)) continue;
  console.error(`--${name} must be a whole number.`);
  process.exit(2);
}

const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const specs = ['--config', 'apps/api/jest.road.config.js', '--verbose', 'road/kills'];
const child = spawn(process.execPath, [...flags, ...specs], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, FAULT_KILLS: values.kills, ...(values.seed && { FAULT_SEED: values.seed }) },
});
child.once('close', (code) => process.exit(code ?? 1));
