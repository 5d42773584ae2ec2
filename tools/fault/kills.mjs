// `npm run fault -- --kills 200 --seed 7`: the kill runs of the specs, as many as asked for. Every run prints its seed; --seed replays it.
// `npm run fault -- --guests 10000`: the runs with several gateways, of which one fails half-way, with as many guests.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from '../start/places.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { kills: text, seed: text, guests: text } });
for (const [name, value] of Object.entries(values)) {
  if (/^\d+$/.test(value)) continue;
  console.error(`--${name} must be a whole number.`);
  process.exit(2);
}

const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const road = values.guests ? 'road/fail-over' : 'road/kills';
const asked = values.guests ? { FAULT_GUESTS: values.guests } : { FAULT_KILLS: values.kills ?? '200' };
const specs = ['--config', 'apps/api/jest.road.config.js', '--verbose', road];
const child = spawn(process.execPath, [...flags, ...specs], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...asked, ...(values.seed && { FAULT_SEED: values.seed }) },
});
child.once('close', (code) => process.exit(code ?? 1));
