import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Fictional lines (0100–0199) come first; a list longer than they reach goes on through the exchange 555. Nothing leaves loopback. */
const FIRST_LINE = 100;
const LINES = 10_000;

let areas;

/** The number of guest `index`, always the same: distinct up to about three million. */
export function phoneOf(index) {
  areas ??= validAreas();
  const line = (FIRST_LINE + Math.floor(index / areas.length)) % LINES;
  return `+1${areas[index % areas.length]}555${String(line).padStart(4, '0')}`;
}

export const nameOf = (index) => `Guest ${index}`;

export const BRAND = 'Trattoria Uno';
export const OPT_OUT_LINE = 'Reply STOP to opt out';
export const MESSAGE = 'Hello {{name}}, truffle risotto is back tonight. Shall we keep you a table by the window?';

/** The very text the product makes of MESSAGE. */
export const textOf = (index) => `${BRAND}: ${MESSAGE.replace('{{name}}', nameOf(index))}\n${OPT_OUT_LINE}`;

function validAreas() {
  return Array.from({ length: 800 }, (_, index) => 200 + index).filter((area) => {
    const parsed = parsePhoneNumberFromString(`+1${area}5550100`);
    return parsed?.isValid() === true && parsed.country === 'US' && parsed.getType() === 'FIXED_LINE_OR_MOBILE';
  });
}
