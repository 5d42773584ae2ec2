export interface Package {
  id: string;
  credits: number;
  price: { amount: string; currency: string };
}

/** The cheapest package that covers what is missing; the largest when none does. */
export function coverShortfall<One extends Package>(packages: readonly One[], missing: number): One | undefined {
  const bySize = packages.toSorted((one, other) => one.credits - other.credits);
  const enough = bySize.filter(({ credits }) => credits >= missing);
  const [cheapest] = enough.toSorted((one, other) => Number(one.price.amount) - Number(other.price.amount));
  return cheapest ?? bySize.at(-1);
}
