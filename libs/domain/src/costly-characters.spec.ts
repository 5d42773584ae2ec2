import fc from 'fast-check';
import { costlyCharacters } from './costly-characters.js';
import { isGsm } from './gsm-alphabet.js';
import { normaliseText } from './segments.js';

test('names each character once with all its places', () => {
  expect(costlyCharacters('We’re open ’til 9 😀ł')).toEqual([
    { character: '’', codePoint: 'U+2019', at: [2, 11], replacement: "'" },
    { character: '😀', codePoint: 'U+1F600', at: [18] },
    { character: 'ł', codePoint: 'U+0142', at: [20] },
  ]);
});

test('GSM text has none', () => {
  expect(costlyCharacters('Ça va: É, ö, €{}')).toEqual([]);
});

test('a decomposed letter counts as it is sent', () => {
  expect(costlyCharacters('cafe\u0301')).toEqual([]);
  expect(costlyCharacters('ab i\u0301')).toEqual([{ character: 'í', codePoint: 'U+00ED', at: [3] }]);
});

test('an empty replacement is one', () => {
  expect(costlyCharacters('a\u200bb')).toEqual([
    { character: '\u200b', codePoint: 'U+200B', at: [1], replacement: '' },
  ]);
});

test('there are some exactly when the sent text is not GSM', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'e', '\u0301', '\u0142', '’', '😀', '\n', '€') });
  fc.assert(
    fc.property(texts, (text) => {
      const sent = normaliseText(text);
      const found = costlyCharacters(text);
      expect(found.length === 0).toBe(isGsm(sent));
      expect(new Set(found.map(({ character }) => character))).toEqual(new Set([...sent].filter((one) => !isGsm(one))));
      for (const { character, at } of costlyCharacters(sent))
        for (const place of at) expect(sent.startsWith(character, place)).toBe(true);
    }),
  );
});
