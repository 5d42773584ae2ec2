import { goal } from '../report/goal.mjs';
import { median, pairedRatios } from '../report/statistics.mjs';
import { figure, table } from '../report/table.mjs';

/** Table of the receipts bench, and its goals. */
export function reportReceipts({ series, count }) {
  const [bare, one, ours] = ['bare', 'one', 'ours'].map((key) => series.find((way) => way.key === key));
  const rates = ({ runs }) => runs.map(({ seconds }) => count / seconds);
  const p99 = ({ runs }) => median(runs.map(({ p99Ms }) => p99Ms));
  const cost = ({ runs }, name) => median(runs.map(({ cpu }) => (cpu[name] / count) * 1e6));
  const against = (other) => median(pairedRatios(rates(ours), rates(other)));
  const rows = [bare, one, ours].map((way) => {
    const ratios = pairedRatios(rates(way), rates(bare));
    return [
      ...[way.name, figure(median(rates(way))), figure(median(ratios), 2)],
      `${figure(Math.min(...ratios), 2)}–${figure(Math.max(...ratios), 2)}`,
      ...[figure(p99(way)), figure(cost(way, 'client')), way === bare ? figure(NaN) : figure(cost(way, 'postgres'))],
    ];
  });
  const text = table(['server', 'receipts/s', '× bare', 'from–to', 'p99 ms', 'server µs', 'PostgreSQL µs'], rows);
  return {
    tables: [`${count} signed receipts over 64 connections, ${ours.runs.length} rounds\n\n${text}`],
    goals: [
      goal('receipts × bare node:http', against(bare), { atLeast: 0.45 }),
      goal('receipts × one UPDATE each', against(one), { atLeast: 1.8 }),
      goal('receipts: p99 at 64 connections, ms', p99(ours), { atMost: 100 }),
    ],
  };
}
