import { setTimeout as pause } from 'node:timers/promises';

/**
 * Polls until `condition` gives something truthy and returns it. Rejects after `timeoutMs` (default 30 s: a busy machine
 * is no failure) with `what` was waited for; the last error of the condition, if it threw, is the cause.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  options: { timeoutMs?: number; everyMs?: number; what?: string } = {},
): Promise<NonNullable<T>> {
  const { timeoutMs = 30_000, everyMs = 20, what = 'the condition' } = options;
  const until = performance.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > until) throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause });
    await pause(everyMs);
  }
}
