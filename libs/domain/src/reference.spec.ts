import fc from 'fast-check';
import { fromReference, toReference } from './reference.js';

test('is base64url of the sixteen bytes, and comes back', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const reference = toReference(uuid);
      expect(reference).toBe(Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url'));
      expect(fromReference(reference)).toBe(uuid);
    }),
  );
});

test('upper case comes back in lower', () => {
  expect(fromReference(toReference('0199A9D2-7C3E-7000-8000-00000000ABCD'))).toBe(
    '0199a9d2-7c3e-7000-8000-00000000abcd',
  );
});

test.each(['', 'AAAAAAAAAAAAAAAAAAAAAB', 'AAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAA=', 'AAAAAAAAAAAAAAAAAAAA+A'])(
  '%j is no reference of ours',
  (reference) => {
    expect(fromReference(reference)).toBeUndefined();
  },
);

test('what is no UUID is a fault of the caller', () => {
  expect(() => toReference('x')).toThrow(RangeError);
});
