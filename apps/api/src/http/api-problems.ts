import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Problem } from './problem.js';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';
import { ProblemFaultSchema, ProblemSchema } from './problem.schema.js';

/** What a status means when a route names only the number. */
const USUAL: Readonly<Record<number, ProblemCode>> = {
  400: 'validation_failed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  406: 'not_acceptable',
  409: 'campaign_state',
  412: 'precondition_failed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  422: 'insufficient_credits',
  429: 'rate_limited',
  500: 'internal_error',
  503: 'unavailable',
};
const INSTANCE = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';

export type DocumentedProblem = number | { status: number; codes: readonly ProblemCode[] };

/**
 * Documents the problems a route may answer: `@ApiProblems(400, 404, { status: 409, codes: ['import_running', 'not_draft'] })`.
 * 401, 429 and 500 stand on every route by themselves where they apply.
 */
export const ApiProblems = (...problems: DocumentedProblem[]) =>
  applyDecorators(
    ApiExtraModels(ProblemSchema, ProblemFaultSchema),
    ...problems.map((problem) => {
      const status = typeof problem === 'number' ? problem : problem.status;
      return ApiResponse({ status, ...describeProblem(problem) });
    }),
  );

/** The OpenAPI response object of a problem, with an example for each code. */
export function describeProblem(problem: DocumentedProblem) {
  const status = typeof problem === 'number' ? problem : problem.status;
  const codes = typeof problem === 'number' ? [USUAL[problem] ?? 'bad_request'] : problem.codes;
  return {
    description: codes.map((code) => `\`${code}\` ${PROBLEM_CODES[code].title}`).join(' · '),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemSchema) },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(status, code) }])),
      },
    },
  };
}

function exampleOf(status: number, code: ProblemCode): Record<string, unknown> {
  const { title, remedy } = PROBLEM_CODES[code];
  const errors = [{ path: 'name', code: 'required' as const, detail: 'name is missing.' }];
  return new Problem(status, code, `${title}. ${remedy}`, code === 'validation_failed' ? { errors } : {}).toJSON(
    INSTANCE,
  );
}
