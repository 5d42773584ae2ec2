import { readPasted } from './read-pasted.js';

const ANA = '+12125550142';
const BO = '+12125550143';

describe('pasted guests', () => {
  test.each([
    ['a number a line', '(212) 555-0142\n212.555.0143', [ANA, BO]],
    ['numbers in a row', '+12125550142, 2125550143', [ANA, BO]],
    ['numbers in a row with semicolons', '+12125550142; 2125550143;', [ANA, BO]],
    ['blank lines', '\n\n +12125550142 \n\n', [ANA]],
  ])('%s', (_, text, phones) => {
    expect(readPasted(text, 'US')).toEqual({
      guests: phones.map((phone) => ({ phone, fields: {} })),
      repeated: 0,
      problems: [],
    });
  });

  test.each([
    ['name first', 'Ana Lopez, 212-555-0142'],
    ['name last', '212-555-0142, Ana Lopez'],
    ['a space between', 'Ana Lopez +1 212 555 0142'],
    ['as mail writes it', 'Ana Lopez <+12125550142>'],
    ['a colon', 'Ana Lopez: (212) 555-0142'],
    ['cells of a spreadsheet', 'Ana Lopez\t2125550142'],
    ['number, then name, no comma', '2125550142 Ana Lopez'],
  ])('a name beside the number is kept: %s', (_, text) => {
    expect(readPasted(text, 'US').guests).toEqual([{ phone: ANA, fields: { name: 'Ana Lopez' } }]);
  });

  test('a header names the fields', () => {
    const text = 'Guest Name\tMobile\tLast Visit\nAna\t2125550142\tMonday\nBo\t2125550143\t';
    expect(readPasted(text, 'US')).toEqual({
      guests: [
        { phone: ANA, fields: { name: 'Ana', last_visit: 'Monday' } },
        { phone: BO, fields: { name: 'Bo' } },
      ],
      repeated: 0,
      problems: [],
    });
  });

  test('a repeated number counts once, a bad line is told with its reason', () => {
    const found = readPasted('2125550142\nAna, 2125550142\ncall the desk\nBo, 55', 'US');
    expect(found.guests).toEqual([{ phone: ANA, fields: {} }]);
    expect(found.repeated).toBe(1);
    expect(found.problems.map(({ line, text }) => [line, text])).toEqual([
      [3, 'call the desk'],
      [4, 'Bo, 55'],
    ]);
    expect(found.problems[1]?.detail).toContain('too few digits');
  });

  test('numbers have the national form of the restaurant', () => {
    expect(readPasted('09876 543210', 'IN').guests).toEqual([{ phone: '+919876543210', fields: {} }]);
  });
});
