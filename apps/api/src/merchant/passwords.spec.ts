import { jest } from '@jest/globals';
import type { Env } from '../config/env.js';
import { Problem } from '../http/problem.js';
import { Passwords } from './passwords.js';

const env = { passwordPepper: 'q9Zt4mXw7KbN2vCy6rLd8hPf3sGj5kTe', bcryptCost: 4 } as Env;

describe('Passwords', () => {
  const passwords = new Passwords(env);

  test('know the right one from the wrong one', async () => {
    const stored = await passwords.hash('seven olives');
    expect(stored).toMatch(/^\$2b\$04\$/);
    expect(await passwords.matches('seven olives', stored)).toBe(true);
    expect(await passwords.matches('seven olive', stored)).toBe(false);
    expect(await passwords.matches('seven olives', undefined)).toBe(false);
  });

  test('tell apart what bcrypt alone would not: the same first 72 bytes, and 64 emoji', async () => {
    const stored = await passwords.hash(`${'x'.repeat(99)}a`);
    expect(await passwords.matches(`${'x'.repeat(99)}b`, stored)).toBe(false);
    const long = await passwords.hash(`${'🍕'.repeat(63)}🍝`);
    expect(await passwords.matches(`${'🍕'.repeat(63)}🍝`, long)).toBe(true);
    expect(await passwords.matches('🍕'.repeat(64), long)).toBe(false);
  });

  test('are worth nothing without the pepper', async () => {
    const stored = await passwords.hash('seven olives');
    const elsewhere = new Passwords({ ...env, passwordPepper: 'b7Yk2vQz9LtR4nWx8cHd5sJf1gMp6aTe' });
    expect(await elsewhere.matches('seven olives', stored)).toBe(false);
  });

  test('nobody’s hash takes the same work as a real one', async () => {
    const nobody = (passwords as unknown as { nobody: string }).nobody;
    expect(nobody).toMatch(/^\$2b\$04\$[./A-Za-z0-9]{53}$/);
    expect(nobody).toHaveLength((await passwords.hash('x')).length);
  });

  test('a hash of a lower cost is outdated', async () => {
    expect(new Passwords({ ...env, bcryptCost: 5 }).isOutdated(await passwords.hash('x'))).toBe(true);
    expect(passwords.isOutdated(await passwords.hash('x'))).toBe(false);
  });

  test('hash two at a time, let forty wait in line, and send the rest away', async () => {
    const crowd = new Passwords(env);
    const inside = crowd as unknown as { inTurn<T>(work: () => Promise<T>): Promise<T> };
    const gate = Promise.withResolvers<undefined>();
    let [running, most] = [0, 0];
    const work = jest.fn(async () => {
      running += 1;
      most = Math.max(most, running);
      await gate.promise;
      running -= 1;
    });
    const all = Promise.allSettled(Array.from({ length: 45 }, () => inside.inTurn(work)));
    expect(work).toHaveBeenCalledTimes(2);
    gate.resolve(undefined);
    const ends = await all;
    expect(most).toBe(2);
    expect(work).toHaveBeenCalledTimes(42);
    const turnedAway = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Problem] : []));
    expect(turnedAway.map((problem) => [problem.status, problem.headers['retry-after']])).toEqual(
      Array(3).fill([503, '5']),
    );
    expect(await crowd.matches('x', await crowd.hash('x'))).toBe(true);
  });
});
