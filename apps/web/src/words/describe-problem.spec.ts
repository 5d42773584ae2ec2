import { ApiProblem } from '@dinnerbell/api-client';
import { describeFields, describeProblem } from './describe-problem.js';

const problem = (status: number, body: Record<string, unknown>, wait?: string): ApiProblem =>
  ApiProblem.of({ status, headers: new Headers(wait ? { 'retry-after': wait } : {}) }, body);

describe('a problem in words', () => {
  test('is called by its code, and says when to try again', () => {
    expect(describeProblem(problem(429, { code: 'too_many_attempts', detail: 'x' }, '900'))).toMatchObject({
      title: 'Too many tries',
      retryAfter: 900,
    });
  });

  test('keeps the API’s sentence where that knows more', () => {
    const told = describeProblem(problem(422, { code: 'payment_refused', detail: 'The card has expired.' }));
    expect(told.hint).toBe('The card has expired.');
  });

  test('has a number for support only where the fault is ours', () => {
    const codes = { code: 'internal_error', instance: 'abc' };
    expect(describeProblem(problem(500, codes)).instance).toBe('abc');
    expect(describeProblem(problem(404, { ...codes, code: 'not_found' })).instance).toBeUndefined();
  });

  test('a network that is away is no riddle', () => {
    expect(describeProblem(new TypeError('Failed to fetch')).title).toBe('Dinnerbell cannot be reached');
    expect(describeProblem('what?').title).toBe('Something unexpected happened');
  });

  test('fields carry their first fault', () => {
    const errors = [
      { path: 'password', code: 'weak_password', detail: 'The password needs at least 10 characters.' },
      { path: 'email', code: 'required', detail: 'email is missing.' },
      { path: 'email', code: 'bad_value', detail: 'second' },
    ];
    expect(describeFields(problem(400, { code: 'validation_failed', errors }))).toEqual({
      password: 'The password needs at least 10 characters.',
      email: 'Please fill this in.',
    });
    expect(describeFields(new TypeError('x'))).toEqual({});
  });
});
