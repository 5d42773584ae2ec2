import { SEPTETS } from './gsm-alphabet.js';

export type Encoding = 'GSM-7' | 'UCS-2';

export interface Measure {
  encoding: Encoding;
  /** Septets in GSM-7, 16-bit units in UCS-2; user data headers excluded. */
  units: number;
  segments: number;
  unitsPerSegment: number[];
}

/** Units in a single message and in each part of several: 140 octets, less 6 of user data header (3GPP TS 23.040 §9.2.3.24). */
const CAPACITY = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

/**
 * Encoding, units and segments of a text exactly as it is sent. Empty text has none.
 * One character outside the GSM alphabet turns all of it to UCS-2 (3GPP TS 23.038); an escape pair and a surrogate pair
 * are never cut, so parts are filled greedily. Grapheme clusters may be cut: the standard asks for nothing else.
 */
export function measureText(text: string): Measure {
  let septets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const cost = SEPTETS[text.charCodeAt(at)] ?? 0;
    if (cost === 0) return measureUnicode(text);
    septets += cost;
  }
  const { single, part } = CAPACITY['GSM-7'];
  if (septets <= single) return whole('GSM-7', septets);
  return split('GSM-7', septets, part, text.length, (at) => SEPTETS[text.charCodeAt(at)] ?? 0);
}

function measureUnicode(text: string): Measure {
  const { single, part } = CAPACITY['UCS-2'];
  if (text.length <= single) return whole('UCS-2', text.length);
  return split('UCS-2', text.length, part, text.length, (at) => unitsOfCodePoint(text, at));
}

/** 2 at the head of a surrogate pair, 0 at its tail, else 1. */
function unitsOfCodePoint(text: string, at: number): number {
  if (isLow(text.charCodeAt(at)) && at > 0 && isHigh(text.charCodeAt(at - 1))) return 0;
  return isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

function whole(encoding: Encoding, units: number): Measure {
  return units === 0
    ? { encoding, units, segments: 0, unitsPerSegment: [] }
    : { encoding, units, segments: 1, unitsPerSegment: [units] };
}

function split(
  encoding: Encoding,
  units: number,
  part: number,
  length: number,
  costAt: (at: number) => number,
): Measure {
  const unitsPerSegment: number[] = [];
  let filled = 0;
  for (let at = 0; at < length; at += 1) {
    const cost = costAt(at);
    if (filled + cost > part) {
      unitsPerSegment.push(filled);
      filled = 0;
    }
    filled += cost;
  }
  unitsPerSegment.push(filled);
  return { encoding, units, segments: unitsPerSegment.length, unitsPerSegment };
}

/** NFC and LF line ends: `é` in two code points would be UCS-2, and CR LF would count two. */
export function normaliseText(text: string): string {
  return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).normalize('NFC');
}
