import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

const PER_AREA = 100;

/**
 * `count` distinct fictional numbers in E.164: +1 NPA 555 0100 to 0199, which belong to nobody, over every area code of
 * `country` that libphonenumber takes them for. Always the same ones, in the same order; about 30 000 at most for US.
 */
export function phones(count: number, country: 'US' | 'CA' = 'US'): string[] {
  const areas = areaCodes(country);
  if (count > areas.length * PER_AREA) {
    throw new RangeError(`only ${areas.length * PER_AREA} fictional numbers in ${country}`);
  }
  // Area codes turn fastest, so that a short list already spreads over many of them.
  return Array.from({ length: count }, (_, index) => {
    const line = String(100 + Math.floor(index / areas.length)).padStart(4, '0');
    return `+1${areas[index % areas.length]}555${line}`;
  });
}

const known = new Map<CountryCode, number[]>();

function areaCodes(country: CountryCode): number[] {
  const areas =
    known.get(country) ??
    Array.from({ length: 800 }, (_, index) => 200 + index).filter((area) => {
      const parsed = parsePhoneNumberFromString(`+1${area}5550100`);
      return parsed?.isValid() === true && parsed.country === country && parsed.getType() === 'FIXED_LINE_OR_MOBILE';
    });
  known.set(country, areas);
  return areas;
}
