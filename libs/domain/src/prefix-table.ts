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
    if (getCountryCallingCode(country) === callingCode) collectPatterns(metadata.countries[country], sources);
  }
  const patterns = [...sources].map((source) => new RegExp(`^(?:${source})${isWhole(source) ? '$' : ''}`, 'gm'));
  const plan: Plan = { patterns, blocks: [] };
  plans.set(callingCode, plan);
  return plan;
}

/** The patterns that decide validity and country: types, leading digits. Those that take numbers apart (formats, prefixes) hold capture groups. */
function collectPatterns(plan: unknown, into: Set<string>): void {
  if (typeof plan === 'string' && plan !== '' && !/\$1|\((?!\?)/.test(plan)) into.add(plan);
  if (Array.isArray(plan)) for (const part of plan) collectPatterns(part, into);
}

/** Type patterns count the digits of the whole number, leading digits are its start. */
function isWhole(source: string): boolean {
  return source.includes('{');
}

function learn(callingCode: string, patterns: readonly RegExp[], head: number): Uint8Array {
  const kinds = classify(patterns, head);
  const answers = new Map<number, number>();
  return Uint8Array.from(kinds, (kind, next) => {
    const answer = answers.get(kind) ?? askLibrary(callingCode, nationalOf(head, next));
    answers.set(kind, answer);
    return answer;
  });
}

/** Numbers of a head that no pattern tells apart get the same kind. Each pattern runs once over all thousand, one a line. */
function classify(patterns: readonly RegExp[], head: number): number[] {
  const lines = Array.from({ length: BLOCK }, (_, next) => nationalOf(head, next)).join('\n');
  const lineLength = DECISIVE + TAIL.length + 1;
  const kinds = new Array<number>(BLOCK).fill(0);
  let kindCount = 1;
  for (const pattern of patterns) {
    const split = new Map<number, number>();
    for (const { index } of lines.matchAll(pattern)) {
      const next = index / lineLength;
      const kind = kinds[next] ?? 0;
      if (!split.has(kind)) split.set(kind, kindCount++);
      kinds[next] = split.get(kind) ?? kind;
    }
  }
  return kinds;
}

function nationalOf(head: number, next: number): string {
  return `${head * BLOCK + next}`.padStart(DECISIVE, '0') + TAIL;
}

function askLibrary(callingCode: string, national: string): number {
  const number = parsePhoneNumberFromString(`+${callingCode}${national}`, { extract: false });
  if (!number?.country || number.nationalNumber !== national || !number.isValid()) return 0;
  const type = number.getType();
  return type === 'PREMIUM_RATE' || type === 'SHARED_COST' ? 0 : COUNTRIES.indexOf(number.country) + 1;
}
