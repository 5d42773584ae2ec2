import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';

/** One fault of the input. `path` is dotted and indexed: `recipients[3].phone`; empty for the body as a whole. */
export interface ProblemFault {
  path: string;
  code: ProblemCode;
  detail: string;
}

export interface ProblemOptions {
  /** Every fault of the input at once. */
  errors?: readonly ProblemFault[];
  /** More members for the answer, as `{ needed, available }`. */
  extra?: Record<string, unknown>;
  /** Response headers, as `{ 'retry-after': '5' }`. */
  headers?: Record<string, string>;
  cause?: unknown;
}

/**
 * An expected refusal, thrown from anywhere; the filter writes it as `application/problem+json` (RFC 9457).
 * `detail` is one plain sentence for people and never holds a phone number, a text or a secret.
 */
export class Problem extends Error {
  readonly errors: readonly ProblemFault[] | undefined;
  readonly extra: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: string,
    options: ProblemOptions = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.errors = options.errors;
    this.extra = options.extra ?? {};
    this.headers = options.headers ?? {};
  }

  /** The body of the answer; `instance` is the request id. */
  toJSON(instance?: string): Record<string, unknown> {
    return {
      ...this.extra,
      type: `/docs#${this.code}`,
      title: PROBLEM_CODES[this.code].title,
      status: this.status,
      detail: this.detail,
      code: this.code,
      ...(instance === undefined ? {} : { instance }),
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}
