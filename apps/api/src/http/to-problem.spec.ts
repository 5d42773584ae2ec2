import { NotFoundException, RequestTimeoutException } from '@nestjs/common';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('secret words'), { code }, more);

describe('toProblem', () => {
  test('a Problem speaks for itself', () => {
    const problem = new Problem(422, 'insufficient_credits', 'Five are missing.', { extra: { needed: 5 } });
    expect(toProblem(problem)).toBe(problem);
    expect(problem.toJSON('r')).toMatchObject({ needed: 5, status: 422, code: 'insufficient_credits', instance: 'r' });
  });

  test('extra members cannot overwrite the standard ones', () => {
    expect(new Problem(409, 'not_draft', 'No.', { extra: { status: 200, code: 'fine' } }).toJSON()).toMatchObject({
      status: 409,
      code: 'not_draft',
    });
  });

  test.each<[string, unknown, number, string]>([
    ['Nest not found', new NotFoundException('Cannot GET /secret'), 404, 'not_found'],
    ['Nest timeout', new RequestTimeoutException(), 408, 'request_timeout'],
    ['Fastify too large', withCode('FST_ERR_CTP_BODY_TOO_LARGE', { statusCode: 413 }), 413, 'payload_too_large'],
    [
      'Fastify media type',
      withCode('FST_ERR_CTP_INVALID_MEDIA_TYPE', { statusCode: 415 }),
      415,
      'unsupported_media_type',
    ],
    ['a status that is not Fastify’s', withCode('EVIL', { statusCode: 404 }), 500, 'internal_error'],
    ['PostgreSQL shutting down', withCode('57P01'), 503, 'unavailable'],
    ['PostgreSQL starting', withCode('57P03'), 503, 'unavailable'],
    ['too many connections', withCode('53300'), 503, 'unavailable'],
    ['a deadlock', withCode('40P01'), 503, 'unavailable'],
    ['a transaction that took too long', withCode('25P04'), 503, 'unavailable'],
    ['nobody listening', withCode('ECONNREFUSED'), 503, 'unavailable'],
    ['nobody listening twice', new AggregateError([withCode('ECONNREFUSED')]), 503, 'unavailable'],
    ['a cut connection', new Error('Connection terminated unexpectedly'), 503, 'unavailable'],
    ['a unique key nobody mapped', withCode('23505'), 500, 'internal_error'],
    ['a bug', new TypeError('secret words'), 500, 'internal_error'],
    ['a thrown text', 'secret words', 500, 'internal_error'],
    ['nothing', undefined, 500, 'internal_error'],
  ])('%s', (_, error, status, code) => {
    const problem = toProblem(error);
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(JSON.stringify(problem.toJSON())).not.toContain('secret');
    if (status === 503) expect(problem.headers['retry-after']).toBe('5');
  });
});
