/**
 * Currencies that gateways take in whole units. https://docs.stripe.com/currencies#zero-decimal - UGX and ISK, which
 * have no minor unit either, go as hundredths there, so they are not of these.
 */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** Currencies with a thousandth, of which the last digit must be 0. https://docs.stripe.com/currencies#three-decimal */
const THOUSANDTHS = new Set('BHD JOD KWD OMR TND'.split(' '));

/** Digits behind the point that a gateway expects for the currency: 0, 2 or 3. */
export function decimalsOf(currency: string): number {
  const code = currency.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new RangeError('A currency is three letters.');
  return WHOLE.has(code) ? 0 : THOUSANDTHS.has(code) ? 3 : 2;
}

/**
 * A decimal amount ("12.00") as a whole number of the currency's minor unit (1200; of yen, "1200" is 1200). RangeError
 * for anything that is not a plain positive decimal, has more digits than the currency takes, or is too large to be exact.
 */
export function minorUnits(amount: string, currency: string): number {
  const decimals = decimalsOf(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,15})(?:\.(\d{1,3}))?$/.exec(amount) ?? [];
  const kept = fraction.slice(0, decimals);
  if (!whole || /[1-9]/.test(fraction.slice(decimals))) throw new RangeError(`Not an amount in ${currency}.`);
  const minor = Number(whole + kept.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Too large an amount in ${currency}.`);
  if (decimals === 3 && minor % 10) throw new RangeError(`Gateways take no single thousandth of ${currency}.`);
  return minor;
}

/** The other way round: 1200 US cents are "12.00", 1200 yen "1200". */
export function decimalAmount(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  if (!Number.isSafeInteger(minor) || minor < 0) throw new RangeError('An amount is a whole number of minor units.');
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
