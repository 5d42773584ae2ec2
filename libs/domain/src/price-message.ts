import { frameText, type Frame } from './compose-text.js';
import type { CodeOf } from './links.js';
import { countryOf, creditsFor, type RateCard } from './pricing.js';
import { measureText, type Encoding } from './segments.js';
import type { Template } from './template.js';

/** A text of more segments is refused: carriers filter long ones, and gateways stop at about this length. */
export const MAX_SEGMENTS = 10;
/** A text of more segments is warned of. */
export const WARN_SEGMENTS = 3;

export type RefusalCode =
  'unknown_placeholder' | 'empty_placeholder' | 'too_long' | 'unpriced_country' | 'empty_message' | 'bad_placeholder';

export interface RecipientText {
  /** E.164 */
  phone: string;
  fields: Readonly<Record<string, string>>;
}

export type PricedMessage =
  { ok: true; text: string; encoding: Encoding; segments: number; credits: number } | { ok: false; code: RefusalCode };

/** One recipient's text in its frame, and what it takes on the air. */
export interface MeasuredMessage {
  text: string;
  missing: string[];
  /** The message says nothing of its own, though no placeholder is missing. */
  blank: boolean;
  encoding: Encoding;
  segments: number;
}

export function measureMessage(
  template: Template,
  fields: RecipientText['fields'],
  frame: Frame,
  codeOf?: CodeOf,
): MeasuredMessage {
  const { text: message, missing } = template.render(fields);
  const text = frameText(message, frame, codeOf);
  const { encoding, segments } = measureText(text);
  return { text, missing, blank: missing.length === 0 && message.trim() === '', encoding, segments };
}

/** Text, segments and credits of one recipient's message: the very rules that the estimate counts by, whatever the codes of its links. */
export function priceMessage(
  template: Template,
  recipient: RecipientText,
  frame: Frame,
  rateCard: RateCard,
  codeOf?: CodeOf,
): PricedMessage {
  const { text, missing, blank, encoding, segments } = measureMessage(template, recipient.fields, frame, codeOf);
  if (template.faults.length > 0) return { ok: false, code: 'bad_placeholder' };
  if (missing.length > 0) return { ok: false, code: 'empty_placeholder' };
  if (blank) return { ok: false, code: 'empty_message' };
  if (segments > MAX_SEGMENTS) return { ok: false, code: 'too_long' };
  const credits = creditsFor(segments, countryOf(recipient.phone), rateCard);
  if (credits === undefined) return { ok: false, code: 'unpriced_country' };
  return { ok: true, text, encoding, segments, credits };
}
