import { Problem } from '../../http/problem.js';
import { currencyOf } from '../currency-of.js';
import type { CreditPackage, Pricing } from '../pricing.js';

/**
 * The package and its price in the wanted currency, or in that of the merchant's country (dollars where it has none, as GET /billing
 * shows it). 422 for a package or a currency that is not for sale.
 */
export function priceOf(
  pricing: Pricing,
  wanted: { packageId: string; currency?: string },
  country: string,
): { item: CreditPackage; amount: string; currency: string } {
  const item = pricing.packages.find(({ id }) => id === wanted.packageId);
  if (!item) throw new Problem(422, 'unknown_package', 'There is no such package; GET /billing lists them.');
  const home = currencyOf(country);
  const currency = wanted.currency ?? (item.prices[home] === undefined ? 'USD' : home);
  const amount = item.prices[currency];
  if (amount !== undefined) return { item, amount, currency };
  const known = Object.keys(item.prices).join(', ');
  throw new Problem(422, 'unpriced_currency', `This package has no price in that currency; it is sold in ${known}.`);
}
