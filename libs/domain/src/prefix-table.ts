import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';

/** National digits that decide what a number is; the four after them never matter in plans of ten digits (a spec checks it). */
const DECISIVE = 6;
const TAIL = '0000';
const BLOCK = 1000;

interface Plan {
  patterns: readonly RegExp[];
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
    if (getCountryCallingCode(country) === callingCode) collectStrings(metadata.countries[country], sources);
  }
  // Type patterns want the whole number, leading digits only its start: asked both ways, classes can only become finer.
  const patterns = [...sources].flatMap((source) => [new RegExp(`^(?:${source})$`), new RegExp(`^(?:${source})`)]);
  const plan: Plan = { patterns, blocks: [] };
  plans.set(callingCode, plan);
  return plan;
}

/** Every string of a numbering plan: its patterns, and a few others that tell no two numbers apart. */
function collectStrings(plan: unknown, into: Set<string>): void {
  if (typeof plan === 'string' && plan !== '') into.add(plan);
  if (Array.isArray(plan)) for (const part of plan) collectStrings(part, into);
}

function learn(callingCode: string, patterns: readonly RegExp[], head: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const answers = new Map<string, number>();
  for (let next = 0; next < BLOCK; next += 1) {
    const national = `${head * BLOCK + next}`.padStart(DECISIVE, '0') + TAIL;
    const kind = patterns.map((pattern) => (pattern.test(national) ? 1 : 0)).join('');
    const answer = answers.get(kind) ?? askLibrary(callingCode, national);
    answers.set(kind, answer);
    block[next] = answer;
  }
  return block;
}

function askLibrary(callingCode: string, national: string): number {
  const number = parsePhoneNumberFromString(`+${callingCode}${national}`, { extract: false });
  if (!number?.country || number.nationalNumber !== national || !number.isValid()) return 0;
  const type = number.getType();
  return type === 'PREMIUM_RATE' || type === 'SHARED_COST' ? 0 : COUNTRIES.indexOf(number.country) + 1;
}
