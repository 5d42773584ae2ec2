import { readdirSync, readFileSync } from 'node:fs';

/** Of the kernel's clock ticks in /proc, on every Linux (proc_pid_stat(5), USER_HZ). */
const TICKS_A_SECOND = 100;

/** CPU seconds a process has used, its ended children included; NaN where there is no /proc. */
export function cpuSeconds(pid) {
  const fields = stat(pid);
  return fields ? (fields.used + fields.ofChildren) / TICKS_A_SECOND : NaN;
}

/** The same of PostgreSQL: the postmaster, its backends, and what those used that are gone. */
export function cpuSecondsOfTree(pid) {
  const backends = readdirOrNothing('/proc').filter((name) => /^\d+$/.test(name) && stat(name)?.parent === pid);
  return backends.reduce((sum, backend) => sum + (stat(backend)?.used ?? 0) / TICKS_A_SECOND, cpuSeconds(pid));
}

/** Most memory a process ever had resident, MiB; NaN where there is no /proc. */
export function peakMiB(pid) {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/status`));
  return line ? Number(line[1]) / 1024 : NaN;
}

/** Begins to count; the answer ends it: seconds, and CPU seconds by the names of `pids` (a list is a tree). */
export function startMeter(pids) {
  const read = () =>
    Object.fromEntries(
      Object.entries(pids).map(([name, pid]) => [
        name,
        Array.isArray(pid) ? cpuSecondsOfTree(pid[0]) : cpuSeconds(pid),
      ]),
    );
  const before = read();
  const began = performance.now();
  return () => {
    const seconds = (performance.now() - began) / 1000;
    const after = read();
    return { seconds, cpu: Object.fromEntries(Object.keys(pids).map((name) => [name, after[name] - before[name]])) };
  };
}

/** Fields 4 (parent) and 14–17 (user and system time, own and of ended children), behind the name in parentheses. */
function stat(pid) {
  const text = readOrNothing(`/proc/${pid}/stat`);
  if (text === '') return undefined;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1], used: fields[11] + fields[12], ofChildren: fields[13] + fields[14] };
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readdirOrNothing(directory) {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
