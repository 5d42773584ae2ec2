const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/** The pause before try number `failures` (from 1): it doubles up to a minute, and `spread` (0 to 1) takes off up to half of it. */
export const backOff = (failures: number, spread: number): number =>
  Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (1 - spread / 2);
