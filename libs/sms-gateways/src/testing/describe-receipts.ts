import type { Gateway, ParsedReceipt, ReceiptRequest, RefusedWebhook, VerifiedReceipts } from '../port.js';

export interface ReceiptsUnderTest {
  /** As the vendor sends it: signed, or at the secret path. */
  request: ReceiptRequest;
  /** Where the proof stands: a header over the body, one over body and address, or the path. */
  proof: { header: string; signsUrl: boolean } | 'secret-path';
  expected: ParsedReceipt[];
}

type Verified = VerifiedReceipts | RefusedWebhook | undefined;

/** Part of the contract: a webhook is believed only as a whole, and read into our words. */
export function describeReceipts(receipts: ReceiptsUnderTest, create: () => Gateway): void {
  describe('verifies receipts', () => {
    const { request, proof, expected } = receipts;
    const verify = (changed: Partial<ReceiptRequest>): Verified =>
      create().verifyAndParseStatuses?.({ ...request, ...changed });

    test('reads a genuine one', () => {
      expect(verify({})).toMatchObject({ receipts: expected });
      expect((verify({}) as VerifiedReceipts).receipts).toEqual(expected);
    });

    test('refuses what is no receipt', () => {
      expect(verify({ rawBody: Buffer.from('') })).toHaveProperty('refused');
    });

    if (proof === 'secret-path') describeSecretPath(request, verify);
    else describeSignature(request, proof, verify);
  });
}

function describeSignature(
  request: ReceiptRequest,
  { header, signsUrl }: { header: string; signsUrl: boolean },
  verify: (changed: Partial<ReceiptRequest>) => Verified,
): void {
  test('refuses one without a signature', () => {
    expect(verify({ headers: { ...request.headers, [header]: undefined } })).toHaveProperty('refused');
  });

  test('refuses it when any byte of the body is another', () => {
    for (let at = 0; at < request.rawBody.length; at++) {
      const rawBody = Buffer.from(request.rawBody);
      rawBody[at] = (rawBody[at] ?? 0) ^ 1;
      expect(verify({ rawBody })).toHaveProperty('refused');
    }
  });

  test('refuses it when any character of the signature is another', () => {
    const signature = request.headers[header] ?? '';
    // The last digits of base64 may hold spare bits: what counts is the exact text.
    for (const changed of everyOther(signature)) {
      expect(verify({ headers: { ...request.headers, [header]: changed } })).toHaveProperty('refused');
    }
  });

  if (!signsUrl) return;
  test('refuses it at another address', () => {
    expect(verify({ url: `${request.url}x` })).toHaveProperty('refused');
  });
}

function describeSecretPath(request: ReceiptRequest, verify: (changed: Partial<ReceiptRequest>) => Verified): void {
  test('refuses it at any other path', () => {
    const [, base = '', secret = ''] = /^(.*\/)([^/]+)\/status$/.exec(request.url) ?? [];
    for (const other of ['', `${secret}x`, secret.slice(1), `${secret}/x`, ...everyOther(secret)]) {
      expect(verify({ url: `${base}${other}/status` })).toHaveProperty('refused');
    }
    for (const url of [`${base}${secret}`, `${base}status/${secret}`, `${base}${secret}/status/`, `${base}status`]) {
      expect(verify({ url })).toHaveProperty('refused');
    }
  });
}

/** The text with each of its characters changed in turn. */
function everyOther(text: string): string[] {
  return [...text].map((character, at) => text.slice(0, at) + (character === 'A' ? 'B' : 'A') + text.slice(at + 1));
}
