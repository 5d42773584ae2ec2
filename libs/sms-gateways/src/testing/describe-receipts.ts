import type { Gateway, ParsedReceipt, ReceiptRequest } from '../port.js';

export interface ReceiptsUnderTest {
  /** Signed as the vendor signs. */
  request: ReceiptRequest;
  /** Header that carries the signature. */
  signatureHeader: string;
  expected: ParsedReceipt;
}

/** Part of the contract: a receipt is believed only as a whole, and read into our words. */
export function describeReceipts(receipts: ReceiptsUnderTest, create: () => Gateway): void {
  describe('verifies receipts', () => {
    const { request, signatureHeader, expected } = receipts;
    const verify = (changed: Partial<ReceiptRequest>): ParsedReceipt | { refused: string } | undefined =>
      create().verifyAndParseStatus?.({ ...request, ...changed });

    test('reads a genuine one', () => {
      expect(verify({})).toEqual(expected);
    });

    test('refuses one without a signature', () => {
      expect(verify({ headers: { ...request.headers, [signatureHeader]: undefined } })).toHaveProperty('refused');
    });

    test('refuses it when any byte of the body is another', () => {
      for (let at = 0; at < request.rawBody.length; at++) {
        const rawBody = Buffer.from(request.rawBody);
        rawBody[at] = (rawBody[at] ?? 0) ^ 1;
        expect(verify({ rawBody })).toHaveProperty('refused');
      }
    });

    test('refuses it when any character of the signature is another', () => {
      const signature = request.headers[signatureHeader] ?? '';
      // The last digits of base64 may hold spare bits: what counts is the exact text.
      for (let at = 0; at < signature.length; at++) {
        const other = signature[at] === 'A' ? 'B' : 'A';
        const changed = signature.slice(0, at) + other + signature.slice(at + 1);
        expect(verify({ headers: { ...request.headers, [signatureHeader]: changed } })).toHaveProperty('refused');
      }
    });

    test('refuses it at another address', () => {
      expect(verify({ url: `${request.url}x` })).toHaveProperty('refused');
    });
  });
}
