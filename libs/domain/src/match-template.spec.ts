import fc from 'fast-check';
import { matchTemplate } from './match-template.js';

const lunch = { id: 't1', text: 'Demo: Hi ##name##, lunch at ##place## is on us.\nReply STOP to opt out' };
const match = (text: string, country = 'IN', templates = [lunch]) => matchTemplate(text, templates, country);

describe('a text and its registered template', () => {
  test('what stands in the slots is found, character by character around them', () => {
    expect(match('Demo: Hi Ana, lunch at Café Olé is on us.\nReply STOP to opt out')).toEqual({
      id: 't1',
      variables: { name: 'Ana', place: 'Café Olé' },
    });
  });

  test.each([
    ['another case', 'demo: Hi Ana, lunch at Olé is on us.\nReply STOP to opt out'],
    ['a space more', 'Demo: Hi Ana,  lunch at Olé is on us.\nReply STOP to opt out'],
    ['a mark less at the end', 'Demo: Hi Ana, lunch at Olé is on us\nReply STOP to opt out'],
    ['something behind', 'Demo: Hi Ana, lunch at Olé is on us.\nReply STOP to opt out!'],
    ['something before', ' Demo: Hi Ana, lunch at Olé is on us.\nReply STOP to opt out'],
    ['a part missing', 'Demo: Hi Ana'],
    ['nothing', ''],
  ])('%s is another text', (_, text) => {
    expect(match(text)).toBeUndefined();
  });

  test('a variable to an Indian number holds 30 characters at most, elsewhere as many as it likes', () => {
    const of = (name: string) => `Demo: Hi ${name}, lunch at Olé is on us.\nReply STOP to opt out`;
    expect(match(of('x'.repeat(30)))).toMatchObject({ variables: { name: 'x'.repeat(30) } });
    expect(match(of('x'.repeat(31)))).toBeUndefined();
    expect(match(of('x'.repeat(31)), 'AE')).toMatchObject({ variables: { name: 'x'.repeat(31) } });
    // Counted in characters, not in their halves.
    expect(match(of('🍜'.repeat(30)))).toMatchObject({ variables: { name: '🍜'.repeat(30) } });
  });

  test('a slot may be empty, stand first, last or beside another', () => {
    expect(match('Hi , soup', 'IN', [{ id: 'a', text: 'Hi ##n##, soup' }])).toEqual({ id: 'a', variables: { n: '' } });
    expect(match('AnaOlé', 'IN', [{ id: 'a', text: '##n##Olé' }])).toEqual({ id: 'a', variables: { n: 'Ana' } });
    expect(match('Olé Ana', 'IN', [{ id: 'a', text: 'Olé ##n##' }])).toEqual({ id: 'a', variables: { n: 'Ana' } });
    expect(match('ab', 'IN', [{ id: 'a', text: '##n####m##' }])).toMatchObject({ id: 'a' });
    expect(match('soup', 'IN', [{ id: 'a', text: 'soup' }])).toEqual({ id: 'a', variables: {} });
  });

  test('the slot goes on where its literal comes again too early', () => {
    const template = { id: 'a', text: 'Hi ##n##, and ##m##, bye.' };
    expect(match('Hi Ana, and Bo, and Cy, bye.', 'US', [template])).toEqual({
      id: 'a',
      variables: { n: 'Ana', m: 'Bo, and Cy' },
    });
    expect(match('to end end', 'US', [{ id: 'a', text: 'to ##n## end' }])).toMatchObject({ variables: { n: 'end' } });
  });

  test('a slot that comes twice holds the same both times', () => {
    const template = { id: 'a', text: '##n## and ##n##' };
    expect(match('a and a and a and a', 'US', [template])).toEqual({ id: 'a', variables: { n: 'a and a' } });
    expect(match('a and b', 'US', [template])).toBeUndefined();
  });

  test('the first that fits is taken; signs that mean something to patterns mean nothing here', () => {
    const templates = [
      { id: 'no', text: 'Lunch for ##n##' },
      { id: 'yes', text: '50% off (only $5.00)* ##n##' },
      { id: 'late', text: '##n##' },
    ];
    expect(match('50% off (only $5.00)* today', 'US', templates)).toMatchObject({ id: 'yes' });
    expect(match('50% off (only $5x00)* today', 'US', templates)).toMatchObject({ id: 'late' });
  });

  test('decomposed letters and Windows line ends are the same text', () => {
    const template = { id: 'a', text: 'Cafe\u0301\r\n##n##' };
    expect(match('Café\nAna', 'US', [template])).toMatchObject({ variables: { n: 'Ana' } });
  });

  test('any filling of any template is found again, and fills it to the same text', () => {
    const literal = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 4 });
    const value = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '#', '.'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(literal, value), { minLength: 1, maxLength: 5 }), literal, (pairs, end) => {
        const pattern = pairs.map(([before], at) => `${before}##v${at}##`).join('') + end;
        const text = pairs.map(([before, filled]) => before + filled).join('') + end;
        const found = matchTemplate(text, [{ id: 'a', text: pattern }], 'IN');
        expect(found).toBeDefined();
        expect(pattern.replaceAll(/##(\w+)##/g, (_, name: string) => found?.variables[name] ?? '?')).toBe(text);
      }),
    );
  });

  test('a template made to be ambiguous ends soon', () => {
    const text = `${'a'.repeat(1500)}b`;
    const pattern = `${Array.from({ length: 20 }, (_, at) => `##v${at % 19}##a`).join('')}c`;
    expect(match(text, 'US', [{ id: 'a', text: pattern }])).toBeUndefined();
    expect(match(text, 'US', [{ id: 'a', text: `${pattern.slice(0, -1)}b` }])).toBeDefined();
  });
});
