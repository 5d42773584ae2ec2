import fc from 'fast-check';
import { compileTemplate } from './template.js';

const render = (message: string, fields: Record<string, string> = {}) => compileTemplate(message).render(fields);

test.each([
  ['Hi {{name}}!', { name: 'Ana' }, 'Hi Ana!'],
  ['Hi {{ name }}!', { name: 'Ana' }, 'Hi Ana!'],
  ['Hi {{name|friend}}!', { name: ' \t ' }, 'Hi friend!'],
  ['Hi {{name | dear friend }}!', {}, 'Hi dear friend!'],
  ['Hi {{name|}}!', {}, 'Hi !'],
  ['{{a}}{{b}}{{a}}', { a: '1', b: '2' }, '121'],
  ['{{имя}} {{नाम}} {{table_2}}', { имя: 'Ольга', नाम: 'प्रिया', table_2: '7' }, 'Ольга प्रिया 7'],
  ['{name} } { $name', {}, '{name} } { $name'],
  ['Hi {{name}}', { name: '{{other}} ${1} $&' }, 'Hi {{other}} ${1} $&'],
  ['Hi {{name}}', { name: 'Ana\r\n\u0000 Lee\u2028Jr\u0007' }, 'Hi Ana  Lee Jr'],
  ['{{caf\u00e9}}', { café: 'x' }, 'x'],
])('%s renders', (message, fields, text) => {
  expect(compileTemplate(message).faults).toEqual([]);
  expect(render(message, fields)).toEqual({ text, missing: [] });
});

test('names what is missing, once each', () => {
  expect(render('{{a}} {{b}} {{a}} {{c|x}}', { b: ' ' })).toEqual({ text: '   x', missing: ['a', 'b'] });
});

test('what every object has is no field', () => {
  expect(render('{{constructor}}{{__proto__}}{{toString}}').missing).toEqual(['constructor', '__proto__', 'toString']);
});

test.each([
  ['Hi {{name', [['unclosed_placeholder', 3]]],
  ['Hi {{ {{name}}', [['unclosed_placeholder', 3]]],
  ['Hi name}}', [['stray_braces', 7]]],
  ['{{}} {{ |x}}', [['unnamed_placeholder', 0], ['unnamed_placeholder', 5]]], // prettier-ignore
  ['{{first name}}', [['bad_placeholder_name', 0]]],
  ['{{{name}}}', [['bad_placeholder_name', 0]]],
  ['{{1+1}}', [['bad_placeholder_name', 0]]],
  ['ok {{a}} {{b-c}} }} {{', [['bad_placeholder_name', 9], ['stray_braces', 17], ['unclosed_placeholder', 20]]], // prettier-ignore
])('%s has faults', (message, faults) => {
  expect(compileTemplate(message).faults.map(({ code, at }) => [code, at])).toEqual(faults);
});

test('faulty braces stay as they are', () => {
  expect(render('Hi {{first name}} {{a|b}}').text).toBe('Hi {{first name}} b');
});

const pieces = fc.array(fc.constantFrom('{', '}', '{{', '}}', 'name', '|', ' ', 'é', '-', 'a'), { maxLength: 40 });

test('literals and placeholders give the message back, and values come through unread', () => {
  fc.assert(
    fc.property(pieces, fc.string({ unit: 'grapheme', minLength: 1 }), (parts, value) => {
      const message = parts.join('');
      const template = compileTemplate(message);
      expect(template.literals).toHaveLength(template.placeholders.length + 1);
      for (const { text, at } of template.literals) expect(message.startsWith(text, at)).toBe(true);
      const fields = Object.fromEntries(template.placeholders.map(({ name }) => [name, value]));
      const clean = compileTemplate('{{x|}}').render({ x: value }).text;
      const expected = template.literals.map(({ text }, index) =>
        index === 0 ? text : (clean || (template.placeholders[index - 1]?.fallback ?? '')) + text,
      );
      expect(template.render(fields).text).toBe(expected.join(''));
    }),
  );
});

test('a hostile message is read to its end, in a moment (a quadratic reader would outlast the time limit of a test)', () => {
  expect(compileTemplate(`${'{{'.repeat(200_000)}}}`).faults).toHaveLength(200_000);
  expect(compileTemplate('{{a}}'.repeat(100_000)).placeholders).toHaveLength(100_000);
});
