import type { Env } from '../config/env.js';

const LONGEST = 20;

/**
 * How long a lane is believed to be at work after a sign of life; then the clock starts another. Never longer than a wave's lease, so that
 * whoever shortens the one recovers from a crash as quickly with the other.
 */
export function laneSeconds({ wave }: Pick<Env, 'wave'>): number {
  return Math.min(LONGEST, wave.leaseSeconds);
}
