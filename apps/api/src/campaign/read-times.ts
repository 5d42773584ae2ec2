import { resolveInstant } from '@dinnerbell/domain';
import { Problem } from '../http/problem.js';

interface Times {
  scheduledAt?: string | null | undefined;
  offerEndsAt?: string | null | undefined;
}

/** The instants meant by a body's times, wall clocks being those of `timezone`; undefined and null stay what they are. */
export function readTimes(body: Times, timezone: string): { scheduledAt?: Date | null; offerEndsAt?: Date | null } {
  return {
    ...(body.scheduledAt === undefined ? {} : { scheduledAt: instant('scheduledAt', body.scheduledAt, timezone) }),
    ...(body.offerEndsAt === undefined ? {} : { offerEndsAt: instant('offerEndsAt', body.offerEndsAt, timezone) }),
  };
}

function instant(path: string, text: string | null, timezone: string): Date | null {
  if (text === null) return null;
  const resolved = resolveInstant(text, timezone);
  if (resolved.ok) return resolved.instant;
  const { code, detail } = resolved;
  throw new Problem(400, 'validation_failed', detail, { errors: [{ path, code, detail }] });
}
