import { hashKey, looksLikeKey, makeKey } from './key-text.js';

describe('API keys', () => {
  test('carry a prefix, 40 random characters and a checksum, and pass their own check', () => {
    const keys = Array.from({ length: 200 }, makeKey);
    for (const key of keys) {
      expect(key).toMatch(/^db_live_[0-9A-Za-z]{46}$/);
      expect(looksLikeKey(key)).toBe(true);
    }
    expect(new Set(keys).size).toBe(200);
    expect(new Set(keys.flatMap((key) => [...key.slice(8, 48)])).size).toBe(62);
  });

  test('the checksum is the CRC-32 that anybody can compute', () => {
    // CRC-32/ISO-HDLC of forty zeros is 0x963FBB8E; in base62 that is 2kaqcA.
    expect(looksLikeKey(`db_live_${'0'.repeat(40)}2kaqcA`)).toBe(true);
  });

  test('one wrong character anywhere is noticed', () => {
    const key = makeKey();
    for (let at = 0; at < key.length; at += 1) {
      const other = key[at] === 'x' ? 'y' : 'x';
      expect(looksLikeKey(key.slice(0, at) + other + key.slice(at + 1))).toBe(false);
    }
    for (const text of ['', 'db_live_', key.slice(0, -1), `${key}0`, ` ${key}`, `${key}\n`, key.toUpperCase()]) {
      expect(looksLikeKey(text)).toBe(false);
    }
  });

  test('the hash is SHA-256 of the whole key', () => {
    expect(hashKey('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
