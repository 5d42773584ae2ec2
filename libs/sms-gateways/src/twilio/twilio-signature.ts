import { createHash, createHmac } from 'node:crypto';
import { sameText } from '../same-text.js';

/** Form parameters in any order; a name may come more than once. */
export type FormPairs = Iterable<readonly [string, string]>;

/**
 * X-Twilio-Signature: base64(HMAC-SHA1(authToken, url + name + value of each parameter in code-unit order)); the values
 * of a repeated name are made unique and sorted. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function signTwilio(authToken: string, url: string, params: FormPairs): string {
  return createHmac('sha1', authToken)
    .update(url + joinParams(params))
    .digest('base64');
}

/**
 * Whether one of the tokens signed this request. Form bodies pass their pairs; a URL with `bodySHA256` signs the raw
 * body by that hash and no pairs. The URL is tried as it came, then with and without its port, then re-encoded, since
 * Twilio's back ends differ in these.
 */
export function isSignedByTwilio(
  authTokens: readonly string[],
  signature: string,
  request: { url: string; params: FormPairs; rawBody: Uint8Array },
): boolean {
  const bodyHash = bodyHashOf(request.url);
  if (bodyHash !== undefined && !sameText(bodyHash, createHash('sha256').update(request.rawBody).digest('hex'))) {
    return false;
  }
  const joined = bodyHash === undefined ? joinParams(request.params) : '';
  for (const url of urlForms(request.url)) {
    for (const token of authTokens) {
      if (
        sameText(
          signature,
          createHmac('sha1', token)
            .update(url + joined)
            .digest('base64'),
        )
      )
        return true;
    }
  }
  return false;
}

function joinParams(params: FormPairs): string {
  const byName = new Map<string, Set<string>>();
  for (const [name, value] of params) {
    const values = byName.get(name);
    if (values) values.add(value);
    else byName.set(name, new Set([value]));
  }
  let joined = '';
  for (const name of [...byName.keys()].sort()) {
    for (const value of [...(byName.get(name) ?? [])].sort()) joined += name + value;
  }
  return joined;
}

function bodyHashOf(url: string): string | undefined {
  const query = url.indexOf('?');
  if (query === -1 || !url.includes('bodySHA256=', query)) return undefined;
  return new URLSearchParams(url.slice(query + 1)).get('bodySHA256') ?? undefined;
}

const PARTS = /^(https?:\/\/(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*))(:\d+)?(.*)$/is;

/** The ways Twilio may have written the URL before signing it, likeliest first; lazily, since the first one mostly fits. */
function* urlForms(url: string): Generator<string> {
  yield* portForms(url);
  const normal = normalise(url);
  if (normal === undefined) return;
  yield* portForms(normal);
  const query = normal.indexOf('?');
  if (query !== -1) yield* portForms(normal.slice(0, query + 1) + reencode(normal.slice(query + 1)));
}

function* portForms(url: string): Generator<string> {
  yield url;
  const [, head, port, rest] = PARTS.exec(url) ?? [];
  if (head === undefined) return;
  if (port !== undefined) yield head + rest;
  else yield head + (/^https/i.test(url) ? ':443' : ':80') + rest;
}

function normalise(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).toString() : undefined;
}

/** Every reserved character of the query percent-encoded, which older back ends do. */
function reencode(query: string): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll("'", '%27');
  return [...new URLSearchParams(query)].map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}
