import { Problem } from '../http/problem.js';

/** 422: groups of the guest book cannot be addressed yet. */
export function refuseAudience(body: { audience?: unknown }): void {
  if (body.audience === undefined || body.audience === null) return;
  const detail = 'A campaign cannot take an audience yet: send recipients, or import a file.';
  const errors = [{ path: 'audience', code: 'audience_not_available' as const, detail }];
  throw new Problem(422, 'audience_not_available', detail, { errors });
}
