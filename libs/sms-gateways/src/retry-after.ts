/** Longest wait a vendor can ask of us, ms. */
const LONGEST_MS = 3_600_000;

/** A Retry-After header in ms from now, at most an hour: seconds or an HTTP date (RFC 9110 §10.2.3). */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(Math.round(ms), 0), LONGEST_MS);
}
