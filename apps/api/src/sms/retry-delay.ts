const FIRST_MS = 1000;
const LONGEST_MS = 300_000;

/** Exponential back-off with jitter: 0.5–1 s after the first attempt, doubling, never past five minutes. `random` is in [0, 1). */
export function retryDelayMs(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(ceiling * (0.5 + random / 2));
}
