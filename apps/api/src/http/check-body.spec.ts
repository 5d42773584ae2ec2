import fc from 'fast-check';
import { parseJson } from './check-body.js';
import { Problem } from './problem.js';

const parse = (text: string): unknown => parseJson(Buffer.from(text));
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('parseJson', () => {
  test('reads any honest JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/\\u0000|__proto__|constructor|prototype/.test(text));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('takes 20 levels and refuses 21', () => {
    expect(() => parse(nested(20))).not.toThrow();
    expect(() => parse(nested(21))).toThrow(Problem);
  });

  test('names every fault with its path', () => {
    let problem: unknown;
    try {
      parse('{"rows":[{"phone":"ok"},{"phone":"a\\u0000"}],"n":1e999,"deep":{"__proto__":1}}');
    } catch (error) {
      problem = error;
    }
    expect((problem as Problem).errors?.map((fault) => [fault.path, fault.code])).toEqual([
      ['rows[1].phone', 'bad_value'],
      ['n', 'bad_value'],
      ['deep', 'unknown_field'],
    ]);
  });

  test('never changes what objects inherit', () => {
    expect(() => parse('{"__proto__":{"polluted":1}}')).toThrow(Problem);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('whatever the bytes, the refusal is ours', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          parseJson(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
