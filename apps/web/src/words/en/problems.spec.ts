import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problems } from './problems.js';

const CODES = fileURLToPath(new URL('../../../../api/src/http/problem-codes.ts', import.meta.url));

describe('problems in words', () => {
  test('every code of the API has its own, and no other has', () => {
    const known = [...readFileSync(CODES, 'utf8').matchAll(/^ {2}(\w+): \{/gm)].map(([, code]) => String(code));
    expect(known.length).toBeGreaterThan(60);
    expect(Object.keys(problems).sort()).toEqual(known.sort());
  });
});
