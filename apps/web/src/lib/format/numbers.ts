import { currentLocale } from './locale.js';

/** 1842 → `1,842` */
export const formatNumber = (value: number, locale = currentLocale()): string =>
  new Intl.NumberFormat(locale).format(value);

/** 12 500 → `12.5K`, for where room is short. */
export const formatCompact = (value: number, locale = currentLocale()): string =>
  new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);

/** A share of 1: 0.973 → `97.3%`. One digit after the point where it tells something. */
export function formatShare(share: number, locale = currentLocale()): string {
  const digits = share === 0 || share === 1 ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** The price of a single small thing, with as many digits as tell it apart: `0.0240`, `USD` → `$0.024`. */
export const formatUnitPrice = (amount: string, currency: string, locale = currentLocale()): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  }).format(Number(amount));

/** A decimal string with its currency, as the API sends money: `19.00`, `USD` → `$19.00`. */
export function formatMoney(amount: string, currency: string, locale = currentLocale()): string {
  const whole = Number.isInteger(Number(amount)) ? { minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...whole }).format(Number(amount));
}
