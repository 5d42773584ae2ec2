import { goal } from '../report/goal.mjs';
import { median, pairedRatios } from '../report/statistics.mjs';
import { figure, table } from '../report/table.mjs';

/** Table of the import bench, and its goals. */
export function reportImport({ series, rows, idleMiB, peakMiB }) {
  const [raw, ours] = ['raw', 'ours'].map((key) => series.find((one) => one.key === key));
  const rates = ({ runs }) => runs.map(({ seconds }) => rows / seconds);
  const cost = ({ runs }, name) => median(runs.map(({ cpu }) => (cpu[name] / rows) * 1e6));
  const ratios = pairedRatios(rates(ours), rates(raw));
  const delayMs = median(ours.runs.map((run) => run.delayMs));
  const text = table(
    ['way', 'rows/s', '× raw COPY', 'from–to', 'client µs', 'PostgreSQL µs'],
    [raw, ours].map((one) => {
      const these = pairedRatios(rates(one), rates(raw));
      return [
        ...[one.name, figure(median(rates(one))), figure(median(these), 2)],
        `${figure(Math.min(...these), 2)}–${figure(Math.max(...these), 2)}`,
        ...[figure(cost(one, 'client'), 1), figure(cost(one, 'postgres'), 1)],
      ];
    }),
  );
  const memory = `Resident memory of the API: ${figure(idleMiB)} MiB before, ${figure(peakMiB)} MiB at its peak. Event-loop delay, 99th percentile: ${figure(delayMs)} ms.`;
  return {
    tables: [`${rows} rows, ${ours.runs.length} rounds\n\n${text}\n\n${memory}`],
    goals: [
      goal('import × raw COPY', median(ratios), { atLeast: 0.6 }),
      goal('import: peak resident memory, MiB', peakMiB, { atMost: 200 }),
      goal('import: event-loop delay p99, ms', delayMs, { atMost: 50 }),
    ],
  };
}
