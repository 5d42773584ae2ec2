import { ApiProblem } from '@dinnerbell/api-client';
import { problems } from './en/problems.js';
import { t } from './t.js';

export interface DescribedProblem {
  title: string;
  /** What to do, in one or two sentences. */
  hint: string;
  /** Seconds until another try makes sense, where the API named them. */
  retryAfter: number | undefined;
  /** What support asks for; only where the fault is ours. */
  instance: string | undefined;
}

/** Any error, as one tells it to a person. */
export function describeProblem(error: unknown): DescribedProblem {
  if (error instanceof ApiProblem) return describeAnswer(error);
  const [title, hint] =
    error instanceof TypeError
      ? [t('common.notReachable'), t('common.notReachableHint')]
      : [t('common.unknownProblem'), t('common.unknownProblemHint')];
  return { title, hint, retryAfter: undefined, instance: undefined };
}

function describeAnswer(problem: ApiProblem): DescribedProblem {
  const words = problem.code === undefined ? undefined : problems[problem.code];
  const instance = problem.body['instance'];
  return {
    title: words?.title ?? t('common.somethingWrong'),
    hint: words?.hint ?? (problem.detail || t('common.unknownProblemHint')),
    retryAfter: problem.retryAfter,
    instance: problem.status >= 500 && typeof instance === 'string' ? instance : undefined,
  };
}

/** What is wrong with each field, by its path: what a form shows beside them. Empty where the problem is not about fields. */
export function describeFields(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const told = error.errors.map(({ path, code, detail }) => [path, problems[code]?.hint ?? detail] as const);
  return Object.fromEntries(told.reverse()); // the first fault of a field is the one to tell
}
