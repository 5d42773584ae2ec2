import {
  composeText,
  countryOf,
  creditsFor,
  measureText,
  replaceCostly,
  type Encoding,
  type Frame,
  type RateCard,
  type RecipientText,
  type Template,
} from '@dinnerbell/domain';

export interface Span {
  least: number;
  most: number;
}

/** What a text takes for the guests at hand: the longest decides what the counter shows. */
export interface MessageCount {
  units: Span;
  /** Units that fit into as many segments as the longest takes. */
  capacity: number;
  segments: Span;
  credits: Span;
  encoding: Encoding | 'mixed';
  /** Segments of the longest if every character were a plain one. */
  plainSegments: number;
}

/** A guest of nowhere: what is counted when there is nobody yet. */
const NOBODY: RecipientText = { phone: '', fields: {} };

/** Counts a message for some guests, in its frame; linear in their number, so keep them few on the way of a key. */
export function countMessage(
  template: Template,
  guests: readonly RecipientText[],
  frame: Frame,
  rateCard: RateCard,
): MessageCount {
  const units = emptySpan();
  const segments = emptySpan();
  const credits = emptySpan();
  const encodings = new Set<Encoding>();
  let plainSegments = 0;
  let capacity = 0;
  for (const { phone, fields } of guests.length > 0 ? guests : [NOBODY]) {
    const { text } = composeText(template, fields, frame);
    const measure = measureText(text);
    encodings.add(measure.encoding);
    if (measure.segments > segments.most || capacity === 0) capacity = capacityOf(measure.encoding, measure.segments);
    widen(units, measure.units);
    widen(segments, measure.segments);
    widen(credits, creditsFor(measure.segments, countryOf(phone), rateCard) ?? measure.segments);
    const plain = measure.encoding === 'GSM-7' ? measure : measureText(onlyPlain(text));
    plainSegments = Math.max(plainSegments, plain.segments);
  }
  const [encoding = 'GSM-7'] = encodings;
  return { units, capacity, segments, credits, encoding: encodings.size > 1 ? 'mixed' : encoding, plainSegments };
}

/** Units of so many segments: one message holds 160 or 70, each part of several 153 or 67 (3GPP TS 23.040). */
export function capacityOf(encoding: Encoding, segments: number): number {
  const [single, part] = encoding === 'GSM-7' ? [160, 153] : [70, 67];
  return segments <= 1 ? single : segments * part;
}

const onlyPlain = (text: string) =>
  [...replaceCostly(text)].map((one) => (measureText(one).encoding === 'GSM-7' ? one : '?')).join('');

const emptySpan = (): Span => ({ least: Number.POSITIVE_INFINITY, most: 0 });

function widen(span: Span, by: number): void {
  span.least = Math.min(span.least, by);
  span.most = Math.max(span.most, by);
}
