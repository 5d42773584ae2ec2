import { Problem, type ProblemFault } from '../../http/problem.js';

/** 400 with every fault, or nothing. */
export function refuseFaults(errors: readonly ProblemFault[]): void {
  if (errors.length === 0) return;
  const many = errors.length === 1 ? 'One value does' : `${errors.length} values do`;
  throw new Problem(400, 'validation_failed', `${many} not fit; see errors.`, { errors });
}
