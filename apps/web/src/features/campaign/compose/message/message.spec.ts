import { compileTemplate, measureText } from '@dinnerbell/domain';
import fc from 'fast-check';
import { costlyPlaces, swapCostly } from './costly-places.js';
import { capacityOf, countMessage } from './count-message.js';
import { markMessage } from './mark-message.js';
import { insertPlaceholder, placeholdersOf, setFallback } from './placeholders.js';

const FRAME = { brandName: 'Uno', optOutLine: 'Reply STOP to opt out' };
const RATES = { version: '1', rates: { US: 1, GB: 4 } };

describe('placeholders', () => {
  test('are told with where they stand', () => {
    expect(placeholdersOf('Hi {{ name | friend }}, {{city}}!')).toEqual([
      { name: 'name', fallback: 'friend', from: 3, to: 22 },
      { name: 'city', from: 24, to: 32 },
    ]);
  });

  test.each([
    ['', 0, 0, '{{name|friend}}', 15],
    ['Hi ', 3, 3, 'Hi {{name|friend}}', 18],
    ['Hi', 2, 2, 'Hi {{name|friend}}', 18],
    ['Hi Bob!', 3, 6, 'Hi {{name|friend}}!', 18],
    ['Hello there', 6, 6, 'Hello {{name|friend}} there', 22],
  ])('go in at the cursor: %j at %i–%i', (message, start, end, expected, caret) => {
    expect(insertPlaceholder(message, { start, end }, 'name', 'friend')).toEqual({ message: expected, caret });
  });

  test('get another fallback wherever they stand', () => {
    const message = 'Hi {{name}}, bye {{name|you}} {{city}}';
    expect(setFallback(message, 'name', 'fr}}iend')).toBe('Hi {{name|friend}}, bye {{name|friend}} {{city}}');
    expect(setFallback(message, 'name', undefined)).toBe('Hi {{name}}, bye {{name}} {{city}}');
  });
});

describe('characters that make it dearer', () => {
  test('count in words and fallbacks, not in names of fields', () => {
    expect(costlyPlaces('It’s {{имя|Łucja}}’s').map(({ character, at }) => [character, at])).toEqual([
      ['’', [2, 18]],
      ['Ł', [11]],
    ]);
  });

  test('are swapped at every place, and nothing else moves', () => {
    const message = 'It’s {{имя|it’s}} “on”';
    const [quote] = costlyPlaces(message);
    expect(quote && swapCostly(message, quote)).toBe("It's {{имя|it's}} “on”");
  });

  test('without a plain form go altogether, with the mark that draws them', () => {
    const [heart] = costlyPlaces('With ❤️ love');
    expect(heart && swapCostly('With ❤️ love', heart)).toBe('With  love');
  });

  test('swapped one after the other, all that have a plain form are gone', () => {
    const text = fc.stringMatching(/^[a-z ’“”–…₹é{}|]{0,30}$/);
    fc.assert(
      fc.property(text, (message) => {
        let plain = message;
        for (const place of costlyPlaces(message))
          if (place.replacement !== undefined) plain = swapCostly(plain, place);
        expect(costlyPlaces(plain).filter(({ replacement }) => replacement !== undefined)).toEqual([]);
      }),
    );
  });
});

describe('the marked message', () => {
  test('shows placeholders, dear characters and braces that are none', () => {
    expect(markMessage('Hi {{name}}, it’s {{on')).toMatchObject([
      { kind: 'plain', text: 'Hi ' },
      { kind: 'placeholder', text: '{{name}}' },
      { kind: 'plain', text: ', it' },
      { kind: 'costly', text: '’', at: 15 },
      { kind: 'plain', text: 's ' },
      { kind: 'fault', text: '{{' },
      { kind: 'plain', text: 'on' },
    ]);
  });

  test('is the message, whatever stands in it', () => {
    const text = fc.array(fc.constantFrom('{{', '}}', '|', 'name', ' ', 'é', 'e\u0301', '’', '😀', '❤️', '\n'));
    fc.assert(
      fc.property(text, (parts) => {
        const message = parts.join('');
        expect(
          markMessage(message)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(message);
      }),
    );
  });
});

describe('the counter', () => {
  const guests = [
    { phone: '+12125550142', fields: { name: 'Bo' } },
    { phone: '+447400123456', fields: { name: 'Σωκράτης' } },
  ];

  test('spans the shortest and the longest of the guests, each at its price', () => {
    const count = countMessage(compileTemplate(`Hi {{name}}! ${'x'.repeat(60)}`), guests, FRAME, RATES);
    expect(count).toMatchObject({ segments: { least: 1, most: 2 }, credits: { least: 1, most: 8 }, encoding: 'mixed' });
    expect(count.capacity).toBe(134);
    expect(count.plainSegments).toBe(1);
  });

  test('counts brand name and opt-out line, and works before there are guests', () => {
    const text = 'Uno: Hi\nReply STOP to opt out';
    expect(countMessage(compileTemplate('Hi'), [], FRAME, RATES).units.most).toBe(measureText(text).units);
  });

  test.each([
    ['GSM-7', 1, 160],
    ['GSM-7', 2, 306],
    ['UCS-2', 1, 70],
    ['UCS-2', 3, 201],
  ] as const)('%s in %i holds %i', (encoding, segments, units) => {
    expect(capacityOf(encoding, segments)).toBe(units);
  });
});
