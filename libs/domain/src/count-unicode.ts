import type { Frame } from './compose-text.js';
import { costlyCharacters } from './costly-characters.js';
import { isGsm } from './gsm-alphabet.js';
import { maskLinks } from './links.js';
import { creditsFor, type RateCard } from './pricing.js';
import type { MeasuredMessage, RecipientText } from './price-message.js';
import { replaceCostly } from './replace-costly.js';
import { measureText } from './segments.js';
import { valueOf, type Template } from './template.js';
import { describeSources, mergeSources, noteSource, type UnicodeSources } from './unicode-sources.js';

export interface UnicodeCount {
  /** Counts one message that went to UCS-2. */
  add(message: MeasuredMessage, fields: RecipientText['fields'], country: string | undefined): void;
  /** Which characters make messages of so many segments Unicode. */
  why(segments: number): string | undefined;
  warning(recipients: number): { code: 'unicode_forced'; detail: string; at?: number[] } | undefined;
}

/** Says which characters force Unicode, for how many, and what plain characters would cost instead. */
export function countUnicode(template: Template, frame: Frame, rateCard: RateCard): UnicodeCount {
  const shared: UnicodeSources = new Map();
  const seen = frame.linkBase ? maskLinks : (text: string) => text;
  const at = literalIndices(template, seen);
  for (const literal of template.literals) noteSource(shared, 'the message', seen(literal.text));
  noteSource(shared, 'the brand name', frame.brandName);
  noteSource(shared, 'the opt-out line', frame.optOutLine);

  const bySegments = new Map<number, UnicodeSources>();
  const plain = rememberLast((text) => measureText(makePlain(text)).segments);
  let concerned = 0;
  let credits = 0;
  let plainCredits = 0;

  return {
    add({ text, segments }, fields, country) {
      concerned += 1;
      credits += creditsFor(segments, country, rateCard) ?? 0;
      plainCredits += creditsFor(plain(text), country, rateCard) ?? 0;
      const sources = bySegments.get(segments) ?? new Map<string, Set<string>>();
      bySegments.set(segments, sources);
      for (const placeholder of template.placeholders) {
        const value = seen(valueOf(placeholder, fields) ?? '');
        if (!isGsm(value)) noteSource(sources, placeholder.name, value);
      }
    },
    why(segments) {
      return describeSources(mergeSources(new Map(shared), bySegments.get(segments) ?? new Map())) || undefined;
    },
    warning(recipients) {
      if (concerned === 0 && (shared.size === 0 || recipients > 0)) return undefined;
      const sources = new Map(shared);
      for (const found of bySegments.values()) mergeSources(sources, found);
      const cause = `Unicode, 70 characters a segment instead of 160, because of ${describeSources(sources)}`;
      const detail =
        recipients === 0
          ? `${cause}.`
          : `${cause}: ${concerned} of ${recipients} recipients, ${credits} credits; in plain characters ${plainCredits}.`;
      return { code: 'unicode_forced', detail, ...(at.length > 0 ? { at } : {}) };
    },
  };
}

/** Indices in the message of the characters that force Unicode. */
function literalIndices(template: Template, seen: (text: string) => string): number[] {
  return template.literals
    .flatMap((literal) =>
      costlyCharacters(seen(literal.text)).flatMap((found) => found.at.map((at) => literal.at + at)),
    )
    .sort((a, b) => a - b);
}

/** The text as it would be if each character that our replacement cannot mend were one plain character. */
function makePlain(text: string): string {
  let plain = '';
  for (const character of replaceCostly(text)) plain += isGsm(character) ? character : '?';
  return plain;
}

/** Messages without placeholders are one and the same text a million times. */
function rememberLast(measure: (text: string) => number): (text: string) => number {
  let last: { text: string; segments: number } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, segments: measure(text) };
    return last.segments;
  };
}
