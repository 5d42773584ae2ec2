import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { warn } from './say.mjs';

const KEPT_BYTES = 20_000_000;
const WARNING = 40; // pino's level
const EVERY_MS = 200;

/**
 * The file a service writes to itself, so that it never depends on us to take its lines. Warnings and errors among
 * them are shown on the terminal, and `lines` sees each line.
 */
export function openServiceLog(file, name, onLine = () => undefined) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEPT_BYTES) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a+', 0o600);
  let position = fstatSync(descriptor).size;
  let rest = '';
  const read = () => {
    const size = fstatSync(descriptor).size;
    if (size <= position) return;
    const chunk = Buffer.alloc(Math.min(size - position, 1_000_000));
    position += readSync(descriptor, chunk, 0, chunk.length, position);
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      onLine(line);
      const shown = worthShowing(line);
      if (shown) warn(`${name}: ${shown}`);
    }
    read();
  };
  const timer = setInterval(read, EVERY_MS);
  return {
    descriptor,
    file,
    read,
    close() {
      clearInterval(timer);
      read();
      closeSync(descriptor);
    },
  };
}

/** The words of a warning, or a line that is no log entry at all (a crash, a refusal to start). */
function worthShowing(line) {
  if (!line.startsWith('{')) return line.trim();
  try {
    const { level = 0, msg, error } = JSON.parse(line);
    return level >= WARNING ? [msg, error?.message].filter(Boolean).join(': ') : '';
  } catch {
    return line;
  }
}
