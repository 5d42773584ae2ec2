import { isGsm } from './gsm-alphabet.js';

/**
 * Typographic characters and the GSM text that says the same: the 270 code points of Twilio's Smart Encoding
 * (TwilioDevEd/message-segment-calculator, MIT, src/libs/SmartEncodingMap.ts), restated by kind, and our own additions.
 * Applied here, before counting, so that equal text costs the same on every gateway.
 */
const KINDS: readonly (readonly [replacement: string, codePoints: string])[] = [
  ['"', '00AB 00BB 02BA 02EE 201C-201F 275D 275E 301D 301E'],
  ["'", '0060 00B4 02B9 02BB-02BD 02C8 02CA 02CB 0313 0314 2018 2019 201B 275B 275C FE10 FE11'],
  ['/', '00F7 0337 0338 2044 2215 29F8'],
  ['\\', '20E5 29F5 29F9 FE68'],
  ['_', '0332 2017'],
  ['|', '20D2 20D3 2223 239C 239F 23B8 23B9 23D0'],
  ['-', '2010 2013-2015 2022 2043 23BC 23BD FE63'],
  ['@', 'FE6B'],
  ['$', 'FE69'],
  ['!', '01C3 FE15 FE57'],
  ['!!', '203C'],
  ['#', 'FE5F'],
  ['%', 'FE6A'],
  ['&', 'FE60'],
  [',', '0326 201A 3001 FE50 FE51 FF64'],
  ['(', '2768 276A 27EE 2985 FE59'],
  [')', '2769 276B 27EF 2986 FE5A'],
  ['*', '204E 2217 229B 2722-2725 2731-2733 273A-273D 2743 2749-274B 29C6 FE61'],
  ['+', '02D6 FE62'],
  ['.', '3002 FE52 FF61'],
  ['...', '2026'],
  [':', '02D0 02F8 2982 A789 FE13'],
  [';', '204F FE14 FE54'],
  ['<', '203A FE64'],
  ['=', '0347 A78A FE66'],
  ['>', '2039 FE65'],
  ['?', 'FE16 FE56'],
  ['^', '02C6 0302 1DCD'],
  ['{', '2774 FE5B'],
  ['}', '2775 FE5C'],
  ['~', '02DC 02F7 0303 0330 0334 223C'],
  ['1/4', '00BC'],
  ['1/2', '00BD'],
  ['3/4', '00BE'],
  [' ', '2001 2028 2029'],
  ['  ', '0080 008D 0090 009B 009F 00A0 2000 2002-200A 202F 205F 3000'],
  [' '.repeat(7), '0009'],
  ['', '0000 0003 0004 0010-0014 0017 0019 200B 2060 FEFF'],
];

/** Small capitals, in the order of the letters they stand for. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const CAPITALS = 'ABCDEFGHIJKLMNOPRSTUVWYZ';

/** Ours: hyphens, minus and primes that Twilio leaves alone, soft hyphens, and the rupee sign as Indian texts write it. */
const OWN: typeof KINDS = [
  ['-', '2011 2012 2212'],
  ["'", '2032'],
  ['"', '2033'],
  ['', '00AD'],
  ['Rs.', '20B9'],
];

const REPLACEMENTS: ReadonlyMap<string, string> = tabulate();

function tabulate(): Map<string, string> {
  const replacements = new Map<string, string>();
  for (const [replacement, codePoints] of [...KINDS, ...OWN]) {
    for (const codePoint of expand(codePoints)) replacements.set(String.fromCodePoint(codePoint), replacement);
  }
  [...SMALL_CAPITALS].forEach((small, index) => replacements.set(small, CAPITALS.charAt(index)));
  // Full-width forms stand 0xFEE0 above ASCII; the grave accent's plain form is no GSM character either.
  for (let plain = 0x21; plain <= 0x7e; plain += 1) {
    const replacement = plain === 0x60 ? "'" : String.fromCharCode(plain);
    replacements.set(String.fromCharCode(plain + 0xfee0), replacement);
  }
  return replacements;
}

function* expand(codePoints: string): Generator<number> {
  for (const item of codePoints.split(' ')) {
    const [first = '', last = first] = item.split('-');
    for (let codePoint = parseInt(first, 16); codePoint <= parseInt(last, 16); codePoint += 1) yield codePoint;
  }
}

/** The GSM text that stands in for a character, or undefined when only a person can say. */
export function replacementOf(character: string): string | undefined {
  return REPLACEMENTS.get(character);
}

/**
 * The text with every typographic character replaced by GSM text; the rest (emoji, other scripts) stays.
 * NFC comes first: combining marks are in the table, and decomposed letters would be damaged. The text may grow: count after it.
 */
export function replaceCostly(text: string): string {
  if (isGsm(text)) return text;
  let replaced = '';
  for (const character of text.normalize('NFC')) replaced += REPLACEMENTS.get(character) ?? character;
  return replaced;
}
