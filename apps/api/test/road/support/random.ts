import { setTimeout as pause } from 'node:timers/promises';

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A moment somewhere in the next `ms`: faults come when they like. */
export function someTime(random: () => number, ms: number): Promise<void> {
  return pause(random() * ms);
}

/** Until this instant by our own clock. */
export function untilInstant(instant: number): Promise<void> {
  return pause(Math.max(0, instant - Date.now()));
}

/** FAULT_SEED replays a run; otherwise each has a seed of its own, which is printed. */
export function pickSeed(): number {
  return Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
}
