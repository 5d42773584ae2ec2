import { timingSafeEqual } from 'node:crypto';

/** Compares without telling by its time where two texts differ. */
export function sameText(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
