import { goal } from '../report/goal.mjs';
import { median, pairedRatios } from '../report/statistics.mjs';
import { figure, table } from '../report/table.mjs';

const HEADING = ['way', 'msg/s', '× raw', 'from–to', 'client µs', 'PostgreSQL µs', 'Redis µs', 'peak MiB'];

/** Tables of the dispatch bench, one a gateway, and its goals. Ratios are of the two runs of one round; the median of them counts. */
export function reportDispatch({ series, onRedis }) {
  const tables = [];
  const of = {};
  for (const answersAfter of new Set(series.map((one) => one.answersAfter))) {
    const here = series.filter((one) => one.answersAfter === answersAfter);
    const raw = here.find(({ key }) => key === 'raw');
    const rows = here.map((one) => {
      const ratios = pairedRatios(rates(one), rates(raw));
      of[`${one.key}@${answersAfter}`] = { ...one, ratio: median(ratios) };
      const cost = (name) => median(one.runs.map(({ cpu, messages }) => (cpu[name] / messages) * 1e6));
      return [
        ...[one.name, figure(median(rates(one))), figure(median(ratios), 2)],
        `${figure(Math.min(...ratios), 2)}–${figure(Math.max(...ratios), 2)}`,
        ...[figure(cost('client')), figure(cost('postgres')), figure(cost('redis')), figure(one.peakMiB)],
      ];
    });
    const when = answersAfter === 0 ? 'at once' : `after ${answersAfter} ms`;
    tables.push(
      `Gateway answering ${when}; ${raw.runs[0].messages} messages, ${raw.runs.length} rounds\n\n${table(HEADING, rows)}`,
    );
  }
  return { tables, goals: goalsOf(of, onRedis) };
}

const rates = ({ runs }) => runs.map(({ messages, seconds }) => messages / seconds);
const costs = ({ runs }, name) => runs.map(({ cpu, messages }) => (cpu[name] / messages) * 1e6);

function goalsOf(of, onRedis) {
  const [raw, ours, jobs, sdk] = ['raw@0', 'ours@0', 'jobs@0', 'sdk@0'].map((key) => of[key]);
  const ofUs = (other) => median(pairedRatios(rates(ours), rates(other)));
  return [
    goal('dispatch × raw loop, gateway at 50 ms', of['ours@50'].ratio, { atLeast: 0.95 }),
    goal('dispatch × raw loop, gateway at once', ours.ratio, { atLeast: 0.65 }),
    goal('dispatcher CPU × raw loop', median(pairedRatios(costs(ours, 'client'), costs(raw, 'client'))), {
      atMost: 1.4,
    }),
    goal('PostgreSQL µs a message', median(costs(ours, 'postgres')), { atMost: 45 }),
    goal('dispatch × job per message on Redis', onRedis ? ofUs(jobs) : NaN, { atLeast: 4 }),
    goal('dispatch × twilio SDK loop', ofUs(sdk), { atLeast: 4 }),
  ];
}
