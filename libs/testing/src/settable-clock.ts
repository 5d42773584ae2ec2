/** A clock that stands still until it is moved. */
export interface SettableClock {
  now(): Date;
  set(instant: Date | string): void;
  advance(ms: number): void;
}

/** Starts at `start` (a Date or ISO 8601). */
export function settableClock(start: Date | string): SettableClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant).getTime();
    },
    advance: (ms) => {
      at += ms;
    },
  };
}
