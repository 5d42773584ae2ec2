import fc from 'fast-check';
import { printable } from './printable.js';

test.each([
  ['Café “Zoë” – 5 €', 'Café “Zoë” – 5 €', false],
  ['Cafe\u0301', 'Café', false],
  ['Łódź Őrség İstanbul', 'Lódz Orség Istanbul', true],
  ['ＡＢＣ ﬁsh', 'ABC fish', true],
  ['रस', '[U+0930][U+0938]', true],
  ['Пицца 🍕', '[U+041F][U+0438][U+0446][U+0446][U+0430] [U+1F355]', true],
  ['two\r\nlines\u0000', 'two lines[U+0000]', true],
])('%j is printed as %j', (line, text, changed) => {
  expect(printable(line)).toEqual({ text, changed });
});

test('whatever is given, every character can be printed, and nothing vanishes unsaid', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      const { text, changed } = printable(line);
      expect(text).toMatch(/^[\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u);
      if (!changed) expect(text).toBe(line.normalize('NFC').replace(/\s+/gu, ' ').trim());
    }),
  );
});
