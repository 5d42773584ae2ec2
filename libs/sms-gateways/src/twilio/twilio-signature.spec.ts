import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSignedByTwilio, signTwilio } from './twilio-signature.js';

interface Vector {
  name: string;
  authToken: string;
  requestUrl: string;
  signedUrl?: string;
  params: Record<string, string | string[]>;
  signature: string;
  body?: string;
}

const VECTORS = fileURLToPath(new URL('../../../../../shared/contracts/vectors.json', import.meta.url));
const pairsOf = ({ params }: Vector): [string, string][] =>
  Object.entries(params).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
const verify = (vector: Vector): boolean =>
  isSignedByTwilio([vector.authToken], vector.signature, {
    url: vector.requestUrl,
    params: pairsOf(vector),
    rawBody: Buffer.from(vector.body ?? ''),
  });

if (existsSync(VECTORS)) {
  const { twilio } = JSON.parse(readFileSync(VECTORS, 'utf8')) as { twilio: Record<'valid' | 'invalid', Vector[]> };
  describe("the vendor's vectors", () => {
    test.each(twilio.valid)('valid: $name', (vector) => {
      expect(verify(vector)).toBe(true);
      expect(signTwilio(vector.authToken, vector.signedUrl ?? vector.requestUrl, pairsOf(vector))).toBe(
        vector.signature,
      );
    });
    test.each(twilio.invalid)('invalid: $name', (vector) => expect(verify(vector)).toBe(false));
  });
} else
  describe.skip("the vendor's vectors (../shared/contracts/vectors.json is absent)", () =>
    test.todo('valid and invalid'));

describe('a signature', () => {
  const url = 'https://dinnerbell.example/status?m=1';
  const params: [string, string][] = [
    ['To', '+12125550100'],
    ['Body', 'Dîner à 8'],
  ];
  const request = { url, params, rawBody: Buffer.alloc(0) };

  test('of the main or the secondary token is good, of another is not', () => {
    const signature = signTwilio('new', url, params);
    expect(isSignedByTwilio(['old', 'new'], signature, request)).toBe(true);
    expect(isSignedByTwilio(['old', 'older'], signature, request)).toBe(false);
  });

  test('does not depend on the order of parameters', () => {
    expect(signTwilio('t', url, params)).toBe(signTwilio('t', url, [...params].reverse()));
  });

  test('over a URL with a hash does not cover another body', () => {
    const body = Buffer.from('{"MessageStatus":"delivered"}');
    const hash = '0'.repeat(64);
    const signed = `${url}&bodySHA256=${hash}`;
    const signature = signTwilio('t', signed, []);
    expect(isSignedByTwilio(['t'], signature, { url: signed, params: [], rawBody: body })).toBe(false);
  });
});
