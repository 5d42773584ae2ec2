import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import { BLOCK, DOUBTFUL, classifyPrefixes, prefixOf, readPattern, type PlanPattern } from './classify-prefixes.js';

interface Plan {
  patterns: readonly PlanPattern[];
  /** By the first three national digits: for the next three the country as 1 + its index, or 0 where the library must be asked. */
  blocks: (Uint8Array | undefined)[];
}

const COUNTRIES = getCountries();
const plans = new Map<string, Plan>();

/**
 * The country of a ten-digit national number under a calling code, when it is valid and not premium-rate;
 * undefined is a doubt, not a no. Learnt from the library's own metadata three digits at a time (some ms, once), then
 * one array look-up: the library decides every class of numbers, its patterns only say where its answer cannot change.
 * @param national the ten digits as a number
 */
export function countryByPrefix(callingCode: string, national: number): CountryCode | undefined {
  const prefix = Math.trunc(national / 10_000);
  const head = Math.trunc(prefix / BLOCK);
  const plan = plans.get(callingCode) ?? openPlan(callingCode);
  const block = plan.blocks[head] ?? (plan.blocks[head] = learn(callingCode, plan.patterns, head));
  const index = block[prefix - head * BLOCK] ?? 0;
  return index === 0 ? undefined : COUNTRIES[index - 1];
}

function openPlan(callingCode: string): Plan {
  const sources = new Set<string>();
  for (const country of COUNTRIES) {
    if (getCountryCallingCode(country) === callingCode) collectPatterns(metadata.countries[country], sources);
  }
  const plan: Plan = { patterns: [...sources].map(readPattern), blocks: [] };
  plans.set(callingCode, plan);
  return plan;
}

/** The patterns that decide validity and country: types, leading digits. Those that take numbers apart (formats, prefixes) hold capture groups. */
function collectPatterns(plan: unknown, into: Set<string>): void {
  if (typeof plan === 'string' && plan !== '' && !/\$1|\((?!\?)/.test(plan)) into.add(plan);
  if (Array.isArray(plan)) for (const part of plan) collectPatterns(part, into);
}

function learn(callingCode: string, patterns: readonly PlanPattern[], head: number): Uint8Array {
  const answers = new Map([[DOUBTFUL, 0]]);
  return Uint8Array.from(classifyPrefixes(patterns, head), (kind, next) => {
    const answer = answers.get(kind) ?? askLibrary(callingCode, `${prefixOf(head, next)}0000`);
    answers.set(kind, answer);
    return answer;
  });
}

function askLibrary(callingCode: string, national: string): number {
  const number = parsePhoneNumberFromString(`+${callingCode}${national}`, { extract: false });
  if (!number?.country || number.nationalNumber !== national || !number.isValid()) return 0;
  const type = number.getType();
  return type === 'PREMIUM_RATE' || type === 'SHARED_COST' ? 0 : COUNTRIES.indexOf(number.country) + 1;
}
