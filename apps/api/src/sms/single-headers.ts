import type { Request } from '../http/request.js';

/** A header that came twice is as good as none: which of the two was signed nobody knows. */
export function singleHeaders(headers: Request['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
