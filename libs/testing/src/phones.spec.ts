import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { phones } from './phones.js';

describe('phones', () => {
  test('are distinct, fictional and valid', () => {
    const list = phones(20_000);
    expect(new Set(list).size).toBe(20_000);
    expect(list.filter((phone) => !/^\+1\d{3}55501\d\d$/.test(phone))).toEqual([]);
    const sample = list.filter((_, index) => index % 97 === 0);
    expect(sample.filter((phone) => parsePhoneNumberFromString(phone)?.country !== 'US')).toEqual([]);
  });

  test('says when there are not that many', () => {
    expect(() => phones(1_000_000)).toThrow(RangeError);
  });
});
