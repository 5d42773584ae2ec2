import { ApiProblem } from '@dinnerbell/api-client';
import type { Verdict } from './autosave.js';

const SOON_MS = 4000;

/** What a save that failed asks for: another look, a later try, or the merchant's eyes. */
export function judgeSave(error: unknown): Verdict {
  if (!(error instanceof ApiProblem)) return { retryAfter: SOON_MS }; // nobody answered
  if (error.status === 412) return 'stale';
  const later = error.status === 401 || error.status === 429 || error.status >= 500 || error.code === 'import_running';
  return later ? { retryAfter: (error.retryAfter ?? 0) * 1000 || SOON_MS } : 'refused';
}
