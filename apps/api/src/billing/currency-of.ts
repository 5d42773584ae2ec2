/** Where people pay in something else than US dollars (ISO 4217 by ISO 3166). */
const CURRENCIES: Readonly<Record<string, string>> = {
  IN: 'INR',
  GB: 'GBP',
  ...Object.fromEntries(
    ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'NL', 'PT'].map((country) => [country, 'EUR']),
  ),
};

/** The currency a merchant of this country is shown prices in. */
export function currencyOf(country: string): string {
  return CURRENCIES[country] ?? 'USD';
}
