import { fittingPackage, pricePerCredit, savingOf } from './price-per-text.js';

const small = { id: 'small', name: 'Small', credits: 500, price: { amount: '12.00', currency: 'USD' } };
const large = { id: 'large', name: 'Large', credits: 10_000, price: { amount: '180.00', currency: 'USD' } };

test('a credit costs what the package does, shared out', () => {
  expect([pricePerCredit(small), pricePerCredit(large)]).toEqual(['0.0240', '0.0180']);
  expect(savingOf(large, [small, large])).toBeCloseTo(0.25);
  expect(savingOf(small, [small, large])).toBe(0);
});

test('the smallest package that is enough, else the largest', () => {
  expect(fittingPackage([large, small], 500)).toBe(small);
  expect(fittingPackage([large, small], 501)).toBe(large);
  expect(fittingPackage([large, small], 99_999)).toBe(large);
  expect(fittingPackage([], 1)).toBeUndefined();
});
