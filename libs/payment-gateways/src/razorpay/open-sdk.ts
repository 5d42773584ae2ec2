import Razorpay from 'razorpay';

/** The part of axios that the library hides. */
interface Transport {
  defaults: { baseURL: string; timeout: number; maxRedirects: number; maxContentLength: number; proxy: false };
}

/**
 * Razorpay's own library, pointed at `baseUrl`. It has no setting for that, none for a time limit either, and would
 * follow redirects with our key: so the defaults of the axios within are set.
 */
export function openSdk(keyId: string, keySecret: string, baseUrl: string, answerTimeoutMs: number): Razorpay {
  const sdk = new Razorpay({ key_id: keyId, key_secret: keySecret });
  const { rq } = sdk.api as unknown as { rq: Transport };
  Object.assign(rq.defaults, {
    baseURL: baseUrl.replace(/\/+$/, ''),
    timeout: answerTimeoutMs,
    maxRedirects: 0,
    maxContentLength: 1024 * 1024,
    proxy: false,
  } satisfies Transport['defaults']);
  return sdk;
}
