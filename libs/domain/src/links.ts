/** Characters of a short link's code, letters and digits: 62^8 is 47.6 bits. Fixed, so that length and price are certain before any code exists. */
export const LINK_CODE_LENGTH = 8;

/** The code of the short link that stands for an address; the same address must get the same code within one text. */
export type CodeOf = (url: string) => string;

export interface FoundLink {
  /** As it stands in the text. */
  url: string;
  /** UTF-16 index in the text. */
  at: number;
}

/**
 * An http or https address in running text. The host has a dot and ends in a name (or is localhost), so that what is cut here is an address
 * to every browser; without a scheme nothing is one: "tonight.Book now" and "7.30pm" are no addresses, and what is not sure stays as it is.
 * The rest takes what may stand in an address (RFC 3986 §3), and letters of any script (RFC 3987).
 */
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*`;
const HOST = String.raw`(?:(?:${LABEL}\.)+\p{L}[\p{L}\p{M}\p{N}-]*|localhost)`;
const HOST_IS_WHOLE = String.raw`(?![\p{L}\p{M}\p{N}_@-]|[.:][\p{L}\p{N}])`;
const REST = String.raw`[/?#][\p{L}\p{M}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]*`;
const LINK = new RegExp(
  String.raw`(?<![a-z0-9])https?:\/\/${HOST}(?::(?<port>\d{1,5}))?${HOST_IS_WHOLE}(?:${REST})?`,
  'giu',
);
const LAST_PORT = 65_535;
/** Ends a sentence or a quotation rather than an address. */
const SENTENCE_ENDS = new Set(['.', ',', ';', ':', '!', '?', "'"]);
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** The addresses in a text, in order: each ends before the punctuation and the closing brackets of the sentence around it. */
export function findLinks(text: string): FoundLink[] {
  if (!text.includes('://')) return [];
  const found: FoundLink[] = [];
  for (const match of text.matchAll(LINK)) {
    if (Number(match.groups?.['port'] ?? 0) <= LAST_PORT) found.push({ url: withoutEnd(match[0]), at: match.index });
  }
  return found;
}

/** The text with `base` and a code in each address's stead. Without `codeOf` the code is a stand-in, as long as every code is. */
export function shortenLinks(text: string, base: string, codeOf: CodeOf = standIn): string {
  return replaceLinks(text, (url) => base + codeOf(url));
}

/** The text with plain letters in each address's stead: for looking at what surrounds them, all indices being as they were. */
export function maskLinks(text: string): string {
  return replaceLinks(text, (url) => 'x'.repeat(url.length));
}

function replaceLinks(text: string, replacement: (url: string) => string): string {
  let replaced = '';
  let end = 0;
  for (const { url, at } of findLinks(text)) {
    replaced += text.slice(end, at) + replacement(url);
    end = at + url.length;
  }
  return end === 0 ? text : replaced + text.slice(end);
}

const standIn: CodeOf = () => 'x'.repeat(LINK_CODE_LENGTH);

/** A closing bracket belongs to the address only where it was opened in it, as in `/wiki/Naples_(Italy)`. */
function withoutEnd(url: string): string {
  const unopened = new Map(
    Object.entries(OPENING).map(([closing, opening]) => [closing, count(url, closing) - count(url, opening)]),
  );
  let length = url.length;
  for (; length > 0; length -= 1) {
    const last = url[length - 1] ?? '';
    const spare = unopened.get(last) ?? 0;
    if (spare > 0) unopened.set(last, spare - 1);
    else if (!SENTENCE_ENDS.has(last)) break;
  }
  return url.slice(0, length);
}

const count = (text: string, character: string): number => text.split(character).length - 1;
