import { goal } from '../report/goal.mjs';
import { median, pairedRatios } from '../report/statistics.mjs';
import { figure, table } from '../report/table.mjs';

/** Table of the flatness bench, and its goals. */
export function reportFlat({ sizes, runs }) {
  const [small, large] = sizes.map((size) => runs.get(size));
  const cost = (name) => (run) => (run.cpu[name] / run.messages) * 1e6;
  const growth = (of) => median(pairedRatios(large.map(of), small.map(of)));
  const rows = sizes.map((size) => {
    const these = runs.get(size);
    const middle = (of) => figure(median(these.map(of)));
    return [
      `${size} messages`,
      ...[
        middle((run) => run.messages / run.seconds),
        middle(cost('client')),
        middle(cost('postgres')),
        middle((run) => run.peakMiB),
      ],
    ];
  });
  return {
    tables: [
      `${small.length} rounds\n\n${table(['campaign', 'msg/s', 'client µs', 'PostgreSQL µs', 'peak MiB'], rows)}`,
    ],
    goals: [
      goal(`PostgreSQL µs a message, ${sizes[1]} ÷ ${sizes[0]}`, growth(cost('postgres')), { atMost: 1.3 }),
      goal(
        `peak memory, ${sizes[1]} ÷ ${sizes[0]} messages`,
        growth((run) => run.peakMiB),
        { atMost: 1.25 },
      ),
    ],
  };
}
