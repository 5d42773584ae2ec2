import type { Frame } from './compose-text.js';
import { countPlaceholders } from './count-placeholders.js';
import { countUnicode } from './count-unicode.js';
import { countryOf, creditsFor, type RateCard } from './pricing.js';
import { MAX_SEGMENTS, WARN_SEGMENTS, measureMessage, type RecipientText } from './price-message.js';
import { refuse, type Refusal } from './refusal.js';
import type { Encoding } from './segments.js';
import type { Template } from './template.js';

export type { Refusal };

export interface Estimate {
  recipients: number;
  segments: number;
  credits: number;
  encoding: Encoding | 'mixed';
  /** By segments and encoding; `why` names the characters that force Unicode. */
  breakdown: { segments: number; encoding: Encoding; recipients: number; credits: number; why?: string }[];
  /** `at`: UTF-16 indices in the message. */
  warnings: { code: 'unicode_forced' | 'long_text' | 'unknown_field'; detail: string; at?: number[] }[];
}

export interface EstimateInput {
  template: Template;
  frame: Frame;
  rateCard: RateCard;
  /** Fields that the recipients are known to have, e.g. the columns of an import. */
  knownFields?: readonly string[] | undefined;
}

export interface EstimateRun {
  add(recipient: RecipientText): void;
  result(): { estimate: Estimate; refusals: Refusal[] };
}

interface Row {
  segments: number;
  encoding: Encoding;
  recipients: number;
  credits: number;
}

/**
 * Counts recipients one by one, each by the text it would get: exact, in memory that does not grow with the list.
 * Recipients that are refused are counted too, as they would go out; those without a price count no credits.
 */
export function startEstimate(input: EstimateInput): EstimateRun {
  const { template, frame, rateCard, knownFields } = input;
  const empty = measureMessage(template, {}, frame);
  const same = template.placeholders.length === 0 ? empty : undefined;
  const placeholders = countPlaceholders(template, knownFields);
  const unicode = countUnicode(template, frame, rateCard);
  const rows: Record<Encoding, Map<number, Row>> = { 'GSM-7': new Map(), 'UCS-2': new Map() };
  const unpriced = new Map<string, number>();
  let recipients = 0;
  let blank = 0;

  function add({ phone, fields }: RecipientText): void {
    const message = same ?? measureMessage(template, fields, frame);
    const country = countryOf(phone);
    const credits = creditsFor(message.segments, country, rateCard);
    recipients += 1;
    if (message.blank) blank += 1;
    if (credits === undefined) unpriced.set(country ?? 'unknown', (unpriced.get(country ?? 'unknown') ?? 0) + 1);
    const row = rowOf(message.encoding, message.segments);
    row.recipients += 1;
    row.credits += credits ?? 0;
    if (!same) placeholders.add(fields, message.missing);
    if (message.encoding === 'UCS-2') unicode.add(message, fields, country);
  }

  function rowOf(encoding: Encoding, segments: number): Row {
    const known = rows[encoding].get(segments);
    if (known) return known;
    const row = { segments, encoding, recipients: 0, credits: 0 };
    rows[encoding].set(segments, row);
    return row;
  }

  function result(): { estimate: Estimate; refusals: Refusal[] } {
    const all = [...rows['GSM-7'].values(), ...rows['UCS-2'].values()].sort((a, b) => a.segments - b.segments);
    const longer = (limit: number) => sum(all.filter(({ segments }) => segments > limit).map((row) => row.recipients));
    const encodings = new Set(all.map(({ encoding }) => encoding));
    const [only = empty.encoding] = encodings;
    return {
      estimate: {
        recipients,
        segments: sum(all.map((row) => row.segments * row.recipients)),
        credits: sum(all.map((row) => row.credits)),
        encoding: encodings.size > 1 ? 'mixed' : only,
        breakdown: all.map((row) => {
          const why = row.encoding === 'UCS-2' ? unicode.why(row.segments) : undefined;
          return { ...row, ...(why === undefined ? {} : { why }) };
        }),
        warnings: warnings(longer(WARN_SEGMENTS)),
      },
      refusals: refusals(longer(MAX_SEGMENTS)),
    };
  }

  function warnings(long: number): Estimate['warnings'] {
    const found: Estimate['warnings'] = [];
    const forced = unicode.warning(recipients);
    if (forced) found.push(forced);
    if (long > 0) {
      found.push({
        code: 'long_text',
        detail: `For ${long} of ${recipients} recipients the text takes more than ${WARN_SEGMENTS} segments.`,
      });
    }
    const unfilled = placeholders.neverFilled(recipients);
    if (unfilled.length > 0) {
      found.push({
        code: 'unknown_field',
        detail: `No recipient has a field for ${unfilled.join(', ')}: everyone gets the fallback.`,
      });
    }
    return found;
  }

  function refusals(tooLong: number): Refusal[] {
    const found: Refusal[] = [];
    if (template.faults.length > 0) found.push(refuse('bad_placeholder', recipients));
    if (blank > 0 || (recipients === 0 && same?.blank)) found.push(refuse('empty_message', blank));
    found.push(...placeholders.refusals(recipients));
    if (tooLong > 0 || (recipients === 0 && same && same.segments > MAX_SEGMENTS))
      found.push(refuse('too_long', tooLong));
    if (unpriced.size > 0) found.push(refuse('unpriced_country', sum([...unpriced.values()]), [...unpriced.keys()]));
    return found;
  }

  return { add, result };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
