// `npm run bench [-- --quick] [dispatch] [import] [receipts] [clock] [flat]`: what PERFORMANCE asks, as ratios inside one run.
import { cpus, loadavg } from 'node:os';
import { stopOnSignal } from '../start/stop-on-signal.mjs';
import { Refusal } from '../start/refusal.mjs';
import { say } from '../start/say.mjs';
import { benchClock } from './clock/bench-clock.mjs';
import { reportClock } from './clock/report-clock.mjs';
import { benchDispatch } from './dispatch/bench-dispatch.mjs';
import { benchFlat } from './dispatch/bench-flat.mjs';
import { reportDispatch } from './dispatch/report-dispatch.mjs';
import { reportFlat } from './dispatch/report-flat.mjs';
import { Ground } from './ground/ground.mjs';
import { benchImport } from './import/bench-import.mjs';
import { reportImport } from './import/report-import.mjs';
import { readArgs } from './read-args.mjs';
import { benchReceipts } from './receipts/bench-receipts.mjs';
import { reportReceipts } from './receipts/report-receipts.mjs';
import { figure, table } from './report/table.mjs';

const STEPS = {
  dispatch: [benchDispatch, reportDispatch],
  import: [benchImport, reportImport],
  receipts: [benchReceipts, reportReceipts],
  clock: [benchClock, reportClock],
  flat: [benchFlat, reportFlat],
};

async function main() {
  const { names, size } = readArgs(process.argv.slice(2));
  const [loadBefore] = loadavg();
  const ground = await Ground.open();
  stopOnSignal(
    () => void ground.close().then(() => process.exit(130)),
    () => process.exit(130),
  );
  const goals = [];
  try {
    for (const [name, [bench, report]] of Object.entries(STEPS)) {
      if (!names.has(name)) continue;
      say(`${name} …`);
      const told = report(await bench(ground, size, say));
      for (const text of told.tables) say(`\n${text}\n`);
      goals.push(...told.goals);
      await ground.clear();
    }
  } finally {
    await ground.close();
  }
  const rows = goals.map(({ text, measured, goal, verdict }) => [text, figure(measured, 2), goal, verdict]);
  say(`\n${table(['goal', 'measured', 'wanted', ''], rows)}`);
  say(
    `\n${cpus().length} cores; load average ${figure(loadBefore, 1)} before the run (0 would be a machine of its own).`,
  );
  if (size.quick) say('A quick run: too short for its ratios to mean much.');
}

main().then(
  // All is told and everything is closed; the pipe of a program that ended must not keep the terminal.
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Refusal ? error.message : error.stack);
    process.exit(error.exitCode ?? 1);
  },
);
