// `npm run bench [-- --quick] [dispatch] [import] [receipts] [clock] [flat]`: what PERFORMANCE asks, as ratios inside one run.
import { stopOnSignal } from '../start/stop-on-signal.mjs';
import { Refusal } from '../start/refusal.mjs';
import { say } from '../start/say.mjs';
import { benchDispatch } from './dispatch/bench-dispatch.mjs';
import { reportDispatch } from './dispatch/report-dispatch.mjs';
import { Ground } from './ground/ground.mjs';
import { readArgs } from './read-args.mjs';
import { figure, table } from './report/table.mjs';

const STEPS = {
  dispatch: [benchDispatch, reportDispatch],
};

async function main() {
  const { names, size } = readArgs(process.argv.slice(2));
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
    }
  } finally {
    await ground.close();
  }
  const rows = goals.map(({ text, measured, goal, verdict }) => [text, figure(measured, 2), goal, verdict]);
  say(`\n${table(['goal', 'measured', 'wanted', ''], rows)}`);
  if (size.quick) say('\nA quick run: too short for its ratios to mean much.');
}

main().catch((error) => {
  console.error(error instanceof Refusal ? error.message : error.stack);
  process.exit(error.exitCode ?? 1);
});
