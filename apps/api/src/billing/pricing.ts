import type { RateCard } from '@dinnerbell/domain';
import { readFileSync } from 'node:fs';

export interface CreditPackage {
  id: string;
  name: string;
  credits: number;
  /** Decimal string by ISO 4217 currency. */
  prices: Record<string, string>;
}

/** What the operator sells and what a text takes: the file of PRICING_FILE. */
export class Pricing {
  constructor(
    readonly rateCard: RateCard,
    readonly packages: readonly CreditPackage[],
  ) {}
}

/** The pricing file does not hold; the message lists every fault. */
export class BadPricing extends Error {
  constructor(file: string, faults: readonly string[]) {
    super(`${file}: ${faults.join('; ')}`);
    this.name = 'BadPricing';
  }
}

/** Reads and checks the operator's file, naming all its faults at once. */
export function readPricing(file: string): Pricing {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new BadPricing(file, [cause instanceof Error ? cause.message : 'is not JSON']);
  }
  const { rateCard, packages } = asRecord(content);
  const faults = [...rateCardFaults(asRecord(rateCard)), ...packageFaults(packages)];
  if (faults.length > 0) throw new BadPricing(file, faults);
  return new Pricing(rateCard as RateCard, packages as CreditPackage[]);
}

function rateCardFaults({ version, rates }: Record<string, unknown>): string[] {
  const faults = typeof version === 'string' && version !== '' ? [] : ['rateCard.version must be a name'];
  const entries = Object.entries(asRecord(rates));
  if (entries.length === 0) faults.push('rateCard.rates must name at least one country');
  for (const [country, credits] of entries) {
    if (!/^[A-Z]{2}$/.test(country)) faults.push(`rateCard.rates.${country} is not an ISO country`);
    if (!isCount(credits)) faults.push(`rateCard.rates.${country} must be a whole number of credits, 1 or more`);
  }
  return faults;
}

function packageFaults(packages: unknown): string[] {
  if (!Array.isArray(packages) || packages.length === 0) return ['packages must list at least one package'];
  const ids = packages.map((item) => asRecord(item)['id']);
  const repeated = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `package ${String(id)} is there twice`);
  return [...repeated, ...packages.flatMap((item, index) => onePackageFaults(asRecord(item), index))];
}

function onePackageFaults(item: Record<string, unknown>, index: number): string[] {
  const at = `packages[${index}]`;
  const faults: string[] = [];
  if (typeof item['id'] !== 'string' || item['id'] === '') faults.push(`${at}.id is missing`);
  if (typeof item['name'] !== 'string' || item['name'] === '') faults.push(`${at}.name is missing`);
  if (!isCount(item['credits'])) faults.push(`${at}.credits must be a whole number, 1 or more`);
  const prices = Object.entries(asRecord(item['prices']));
  if (prices.length === 0) faults.push(`${at}.prices must name at least one currency`);
  for (const [currency, amount] of prices) {
    const sound = /^[A-Z]{3}$/.test(currency) && typeof amount === 'string' && /^\d{1,8}\.\d{2}$/.test(amount);
    if (!sound) faults.push(`${at}.prices.${currency} must be a decimal string as "12.00"`);
  }
  return faults;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
