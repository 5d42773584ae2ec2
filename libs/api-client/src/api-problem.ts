import type { Schemas } from './schemas.js';

/** Every code an answer of the API can carry. */
export type ProblemCode = Schemas['ProblemSchema']['code'];
export type ProblemFault = Schemas['ProblemFaultSchema'];

/** An answer that was not the one asked for (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    /** Stable; `undefined` where something between here and the API answered. */
    readonly code: ProblemCode | undefined,
    readonly detail: string,
    readonly errors: readonly ProblemFault[],
    /** Seconds to wait before another try, where the API named them. */
    readonly retryAfter: number | undefined,
    /** The whole body: some problems carry figures, as `needed` and `available`. */
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(detail || `The API answered ${status}.`);
    this.name = 'ApiProblem';
  }

  /** From what an answer carried; a body of any other kind is no reason to fail again. */
  static of(response: Pick<Response, 'status' | 'headers'>, body: unknown): ApiProblem {
    const known = (typeof body === 'object' && body !== null ? body : {}) as Partial<Schemas['ProblemSchema']>;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new ApiProblem(
      response.status,
      known.code,
      known.detail ?? '',
      known.errors ?? [],
      Number.isFinite(seconds) ? seconds : undefined,
      known as Record<string, unknown>,
    );
  }
}
