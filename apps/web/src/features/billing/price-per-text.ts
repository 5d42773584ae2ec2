import type { CreditPackage } from './api/billing.js';

/** What one credit of a package costs, as a decimal string with a digit more than its currency has. */
export const pricePerCredit = ({ price, credits }: CreditPackage): string =>
  (Number(price.amount) / credits).toFixed(4);

/** How much less a credit costs than in the dearest package: 0.25 for a quarter. */
export function savingOf(item: CreditPackage, all: readonly CreditPackage[]): number {
  const dearest = Math.max(...all.map((one) => Number(pricePerCredit(one))));
  return dearest > 0 ? 1 - Number(pricePerCredit(item)) / dearest : 0;
}

/** The smallest package that brings at least `needed` credits, or the largest there is. */
export function fittingPackage(packages: readonly CreditPackage[], needed: number): CreditPackage | undefined {
  const bySize = [...packages].sort((one, other) => one.credits - other.credits);
  return bySize.find(({ credits }) => credits >= needed) ?? bySize.at(-1);
}
