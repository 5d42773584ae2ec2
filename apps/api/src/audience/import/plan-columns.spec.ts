import { phoneRank } from '@dinnerbell/domain';
import { planColumns } from './plan-columns.js';
import { readMapping } from './read-mapping.js';

const PHONE = '+1 212 555 0100';
const plan = (sample: string[][], mapping?: object) =>
  planColumns(sample, 'US', readMapping(mapping && JSON.stringify(mapping)));
const named = (header: string[], mapping?: object) => plan([header, header.map(() => '')], mapping);
const fieldsOf = (header: string[], mapping?: object) =>
  named(header, mapping).fields.map(({ column, name }) => `${column}:${name}`);

describe('the phone column', () => {
  test.each([
    'Phone',
    'phone number',
    'Mobile No.',
    ' PHONE\u00a0',
    'Cell',
    'cellphone',
    'Tel.',
    'Handynummer',
    'Telefonnummer',
    'Telefon (mobil)',
    'teléfono',
    'Móvil',
    'Téléphone portable',
    'Celular',
    'मोबाइल नंबर',
    'फ़ोन',
    'Телефон',
    'Τηλέφωνο',
    '手机号',
    '携帯電話',
    'رقم الهاتف',
    'mobilePhone',
    'WhatsApp',
  ])('is known by its header: %s', (header) => {
    expect(named(['Name', header, 'City']).phone).toBe(1);
  });

  test.each(['Name', 'Telegram', 'Fax', 'Phone type', 'Phone country', 'SMS opt-in', 'Email', 'Handle', 'Tele'])(
    'is not taken for one: %s',
    (header) => {
      expect(phoneRank(header)).toBe(0);
    },
  );

  test('prefers the mobile to the landline, and a filled column to an empty one', () => {
    expect(named(['Home phone', 'Phone', 'Mobile']).phone).toBe(2);
    expect(named(['Home phone', 'Phone']).phone).toBe(1);
    expect(
      plan([
        ['Home phone', 'Mobile'],
        [PHONE, ''],
      ]).phone,
    ).toBe(0);
  });

  test('is found by what stands in it when no header says so', () => {
    expect(
      plan([
        ['Guest', 'Contact no', 'Table'],
        ['Ana', PHONE, '12'],
        ['Bo', 'n/a', '4'],
        ['Cy', PHONE, '7'],
      ]).phone,
    ).toBe(1);
  });

  test('missing, says which columns there are', () => {
    expect(() =>
      plan([
        ['Guest', 'Table'],
        ['Ana', '12'],
      ]),
    ).toThrow(expect.objectContaining({ code: 'phone_column_missing', extra: { columns: ['Guest', 'Table'] } }));
  });

  test('without a header row the first row is data', () => {
    expect(
      plan([
        ['Ana', PHONE],
        ['Bo', PHONE, 'x'],
      ]),
    ).toEqual({
      hasHeader: false,
      columns: ['column_1', 'column_2', 'column_3'],
      phone: 1,
      fields: [
        { column: 0, name: 'column_1' },
        { column: 2, name: 'column_3' },
      ],
    });
  });
});

describe('merge fields', () => {
  test.each([
    [
      ['Guest Name', 'Phone', 'E-mail'],
      ['0:name', '2:e_mail'],
    ],
    [
      ['First name', 'Last name', 'Phone'],
      ['0:name', '0:first_name', '1:last_name'],
    ],
    [
      ['First name', 'Name', 'Phone'],
      ['0:first_name', '1:name'],
    ],
    [
      ['Nombre', 'Teléfono', 'Última visita'],
      ['0:name', '2:ultima_visita'],
    ],
    [
      ['नाम', 'मोबाइल', 'शहर'],
      ['0:name', '2:शहर'],
    ],
    [
      ['Phone', 'City', 'city', 'CITY'],
      ['1:city', '2:city_2', '3:city_3'],
    ],
    [
      ['Mobile', 'Phone', '', 'x', '', ''],
      ['1:phone_2', '2:column_3', '3:x'],
    ],
  ])('%j', (header, fields) => {
    expect(fieldsOf(header)).toEqual(fields);
  });

  test('at most fifty', () => {
    const header = ['Phone', ...Array.from({ length: 80 }, (_, at) => `Extra ${at}`)];
    expect(named(header).fields).toHaveLength(50);
  });
});

describe('a mapping', () => {
  const HEADER = ['Guest', 'Number', 'Notes', 'Table'];

  test('names columns by header, in any case, or by number; the others are guessed', () => {
    const mapped = named(HEADER, { number: 'phone', '3': '', Guest: 'vip' });
    expect(mapped.phone).toBe(1);
    expect(mapped.fields.map(({ name }) => name)).toEqual(['vip', 'table']);
  });

  test('wins over a guess', () => {
    expect(named(['Mobile', 'Other', 'Name'], { Other: 'phone', Mobile: 'name' })).toMatchObject({
      phone: 1,
      fields: [
        { column: 0, name: 'name' },
        { column: 2, name: 'name_2' },
      ],
    });
  });

  test('works without a header row', () => {
    expect(plan([['x', PHONE, PHONE]], { '3': 'phone', '2': '', '1': 'name' })).toMatchObject({
      phone: 2,
      fields: [{ column: 0, name: 'name' }],
    });
  });

  test('that names no such column is refused with all of them', () => {
    expect(() => named(HEADER, { Gast: 'name', '9': 'phone' })).toThrow(
      expect.objectContaining({ status: 422, code: 'bad_mapping', errors: [expect.anything(), expect.anything()] }),
    );
  });

  test.each([
    '{',
    '[]',
    'null',
    '"x"',
    '{"a": 1}',
    '{"a": "b c"}',
    '{"a": "x", "b": "x"}',
    '{"a": "phone", "b": "phone"}',
  ])('that means nothing is refused: %s', (text) => {
    expect(() => readMapping(text)).toThrow(expect.objectContaining({ status: 400, code: 'bad_mapping' }));
  });
});
