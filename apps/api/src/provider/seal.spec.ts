import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { headOf, seal, unseal } from './seal.js';

const current = Buffer.from('3f1c9a5e7b2d4860a1c3e5f70918273645566778899aabbccddeeff001122334', 'hex');
const key = { current, previous: [] };
const owner = { tenant: 'operator', rowId: '612177a4-c0b9-5a07-b947-ab2107e0b56f' };
const OLD_LAYOUT = 'ASAlZkwOth2rdieolQITDmDd553/wsB7St02p6+MdwuZTwFhS7U2RdW3oFeflUL8Vl1YYKiQF1tjOQ==';

describe('seal', () => {
  test('gives back what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, tenant, rowId) => {
        expect(unseal(key, { tenant, rowId }, seal(key, { tenant, rowId }, text))).toBe(text);
      }),
    );
  });

  test('never seals alike twice and never shows the text', () => {
    const sealed = [seal(key, owner, 'token-of-the-operator'), seal(key, owner, 'token-of-the-operator')];
    expect(sealed[0]).not.toEqual(sealed[1]);
    expect(sealed[0]?.includes('token')).toBe(false);
  });

  test.each([
    ['another row', { ...owner, rowId: '712177a4-c0b9-5a07-b947-ab2107e0b56f' }],
    ['another tenant', { ...owner, tenant: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' }],
    ['parts that only read alike when joined', { tenant: 'operator6', rowId: owner.rowId.slice(1) }],
  ])('does not open for %s', (_, other) => {
    expect(() => unseal(key, other, seal(key, owner, 'secret'))).toThrow('does not open');
  });

  test('does not open under another key', () => {
    expect(() =>
      unseal({ current: randomBytes(32), previous: [randomBytes(32)] }, owner, seal(key, owner, 'secret')),
    ).toThrow('does not open');
  });

  test('notices any byte that changed, and any that is missing', () => {
    const sealed = seal(key, owner, 'secret');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, owner, changed)).toThrow('sealed secret');
      expect(() => unseal(key, owner, sealed.subarray(0, at))).toThrow('sealed secret');
    }
  });

  test('opens what was sealed under an earlier key, and no more once that key is gone', () => {
    const sealed = seal(key, owner, 'secret');
    const next = { current: randomBytes(32), previous: [randomBytes(32), current] };
    expect(unseal(next, owner, sealed)).toBe('secret');
    expect(() => unseal({ ...next, previous: next.previous.slice(0, 1) }, owner, sealed)).toThrow('its key is not set');
  });

  test('a seal names its key, and cannot be told to be another’s', () => {
    const other = randomBytes(32);
    const sealed = seal(key, owner, 'secret');
    expect(sealed.subarray(0, 9)).toEqual(headOf(current));
    const renamed = Buffer.concat([headOf(other), sealed.subarray(9)]);
    expect(() => unseal({ current, previous: [other] }, owner, renamed)).toThrow('does not open');
    // Nor can it pass for the older layout, which tries every key.
    const older = Buffer.concat([Buffer.of(1), sealed.subarray(9)]);
    expect(() => unseal(key, owner, older)).toThrow('does not open');
  });

  test('the layout before keys had names still opens, under whichever key', () => {
    // Made by the version that wrote it: 1, nonce, tag, ciphertext.
    const written = Buffer.from(OLD_LAYOUT, 'base64');
    expect(unseal(key, owner, written)).toBe('written before keys had names');
    expect(unseal({ current: randomBytes(32), previous: [current] }, owner, written)).toBe(
      'written before keys had names',
    );
    expect(() => unseal(key, { ...owner, tenant: 'another' }, written)).toThrow('does not open');
  });
});
