import { ask, type Schemas } from '@dinnerbell/api-client';
import { api } from '../../../lib/api/api.js';

export type ImportReport = Schemas['ImportView'];

const POLL_MS = 700;

export const readImport = (importId: string, signal?: AbortSignal): Promise<ImportReport> =>
  ask(api.GET('/imports/{id}', { params: { path: { id: importId } }, ...(signal ? { signal } : {}) }));

/** Asks for an import until it has ended, telling each answer on the way. */
export async function watchImport(
  importId: string,
  signal: AbortSignal,
  onReport: (report: ImportReport) => void,
): Promise<ImportReport> {
  for (;;) {
    const report = await readImport(importId, signal);
    onReport(report);
    if (report.status !== 'Running') return report;
    await pause(POLL_MS, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}
