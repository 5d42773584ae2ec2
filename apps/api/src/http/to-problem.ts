import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';
import type { ProblemCode } from './problem-codes.js';

/** The code of a status that came without one. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  412: 'precondition_failed',
  413: 'payload_too_large',
  414: 'not_found',
  415: 'unsupported_media_type',
  429: 'rate_limited',
  503: 'unavailable',
};

/** Our own sentence where the framework's is meant for developers. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  404: 'There is nothing at this path.',
  413: 'The body is larger than this call takes.',
  415: 'This call does not take that Content-Type; send application/json.',
};

/**
 * PostgreSQL went away or gave up for now: class 08, admin shutdown, starting up, too many connections, deadlock, a transaction's time, serialization,
 * statement timeout (postgresql.org/docs/18/errcodes-appendix.html), and the socket's own words.
 */
const DATABASE_AWAY =
  /^(08|57P|53300|40001|40P01|25P03|25P04|57014|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH)/;
const CONNECTION_LOST =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|cannot use a pool after calling end/i;

/** What an error means for the caller. Only a Problem speaks for itself; whatever else is 500 and tells nothing. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  if (status !== undefined && status < 500) {
    const code = BY_STATUS[status] ?? 'bad_request';
    // 414: an id longer than any of ours is the id of nothing.
    const told = status === 414 ? 404 : status;
    return new Problem(told, code, SENTENCES[told] ?? 'The request was refused.', { cause: error });
  }
  if (status === 503 || isDatabaseAway(error)) {
    return new Problem(
      503,
      'unavailable',
      'The database cannot be reached right now; try again soon (with the same Idempotency-Key it happens once).',
      {
        headers: { 'retry-after': '5' },
        cause: error,
      },
    );
  }
  return new Problem(500, 'internal_error', 'Something failed on our side; it has been logged under this instance.', {
    cause: error,
  });
}

/** Fastify's own errors (`FST_…`) carry the status they mean. */
function fastifyStatus(error: unknown): number | undefined {
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : undefined;
}

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && DATABASE_AWAY.test(code)) return true;
  if (CONNECTION_LOST.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return false;
}
