import { goal } from '../report/goal.mjs';
import { percentile } from '../report/statistics.mjs';
import { figure, table } from '../report/table.mjs';

/** Table of the clock bench, and its goals. */
export function reportClock({ late, clockRows }) {
  const launches = late.map((one) => one.launch);
  const texts = late.map((one) => one.text);
  const row = (name, values) => [
    name,
    ...[percentile(values, 0), percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)].map((value) =>
      figure(value),
    ),
  ];
  const text = table(
    ['late, ms', 'least', 'median', 'p99', 'most'],
    [row('launched (Sending)', launches), row('first text claimed', texts)],
  );
  return {
    tables: [`${late.length} small campaigns while one of ${clockRows} is being sent\n\n${text}`],
    goals: [
      goal('start: earliest, ms late', percentile(launches, 0), { atLeast: 0 }),
      goal('start: median ms late', percentile(launches, 0.5), { atMost: 100 }),
      goal('start: p99 ms late', percentile(launches, 0.99), { atMost: 1000 }),
      goal('first text: p99 ms late', percentile(texts, 0.99), { atMost: 1000 }),
    ],
  };
}
