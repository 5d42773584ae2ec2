import { Problem, type ProblemFault } from '../http/problem.js';

/** 400 for recipients that came with their campaign: every fault of every one that cannot be used. */
export function badRecipients(errors: ProblemFault[]): Problem {
  return new Problem(400, 'bad_recipients', 'Not all recipients can be used; errors names each.', { errors });
}
