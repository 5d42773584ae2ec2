import fc from 'fast-check';
import { decimalAmount, minorUnits } from './minor-units.js';

test.each([
  ['12.00', 'USD', 1200],
  ['12', 'USD', 1200],
  ['12.5', 'eur', 1250],
  ['0.01', 'INR', 1],
  ['1200', 'JPY', 1200],
  ['1200.00', 'JPY', 1200],
  ['1.230', 'KWD', 1230],
  ['90.00', 'UGX', 9000],
])('%s %s are %i', (amount, currency, minor) => expect(minorUnits(amount, currency)).toBe(minor));

test.each([
  ['12.001', 'USD'],
  ['12.5', 'JPY'],
  ['1.234', 'KWD'],
  ['-1', 'USD'],
  ['1e3', 'USD'],
  ['1,200.00', 'USD'],
  [' 1', 'USD'],
  ['', 'USD'],
  ['1.', 'USD'],
  ['999999999999999.00', 'USD'],
  ['1.00', 'dollars'],
])('%j %s is no amount', (amount, currency) => expect(() => minorUnits(amount, currency)).toThrow(RangeError));

test('there and back is the same, in every currency', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('USD', 'JPY', 'KWD'), (number, currency) => {
      const minor = currency === 'KWD' ? number * 10 : number;
      expect(minorUnits(decimalAmount(minor, currency), currency)).toBe(minor);
    }),
  );
});

test('an amount that is not whole is refused', () => {
  expect(() => decimalAmount(1.5, 'USD')).toThrow(RangeError);
  expect(() => decimalAmount(-1, 'USD')).toThrow(RangeError);
});
