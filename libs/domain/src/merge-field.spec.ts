import fc from 'fast-check';
import { fieldName } from './merge-field.js';
import { compileTemplate } from './template.js';

test.each([
  ['Guest Name', 'guest_name'],
  ['Mobile No.', 'mobile_no'],
  ['E-mail', 'e_mail'],
  ['firstName', 'first_name'],
  ['URL', 'url'],
  ["Guest's name", 'guests_name'],
  ['  Prénom  ', 'prenom'],
  ['Straße / Größe', 'strasse_grosse'],
  ['Łódź', 'lodz'],
  ['Ǣ İstanbul', 'ae_istanbul'],
  ['Имя гостя', 'имя_гостя'],
  ['Йога', 'йога'],
  ['नाम', 'नाम'],
  ['名前', '名前'],
  ['Ｎａｍｅ', 'name'],
  ['__x__', 'x'],
  ['###', ''],
])('%j is %j', (header, field) => {
  expect(fieldName(header)).toBe(field);
});

test('every field name is a placeholder, and its own field name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (header) => {
      const name = fieldName(header);
      expect(fieldName(name)).toBe(name);
      if (name === '') return;
      const template = compileTemplate(`{{${name}}}`);
      expect(template.faults).toEqual([]);
      expect(template.render({ [name]: 'x' })).toEqual({ text: 'x', missing: [] });
    }),
    { numRuns: 2_000 },
  );
});
