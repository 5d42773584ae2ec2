/** How many prefixes share their first three digits. */
export const BLOCK = 1000;
/** A class in which the last four digits may matter. */
export const DOUBTFUL = -1;

const PREFIX_LENGTH = 6;
/** Ten digits and the line end. */
const LINE = 11;
const ZEROS = ['0000'];
/** Each with another seventh digit: no pattern of a ten-digit number looks further than that. */
const TEN_TAILS = ['0000', '1111', '2222', '3333', '4444', '5555', '6666', '7777', '8888', '9999'];

/** A pattern of a numbering plan, and the tails that it takes to know what it says of a six-digit prefix. */
export interface PlanPattern {
  pattern: RegExp;
  tails: readonly string[];
}

/** Type patterns count the digits of a whole number; leading digits, which hold no count, are its start. */
export function readPattern(source: string): PlanPattern {
  if (!source.includes('{')) return { pattern: new RegExp(`^(?:${source})`, 'gm'), tails: ZEROS };
  const tailIsFree = branches(source).every((branch) => /\\d\{[4-9]\}$/.test(branch));
  return { pattern: new RegExp(`^(?:${source})$`, 'gm'), tails: tailIsFree ? ZEROS : TEN_TAILS };
}

/** `a|(?:b|c)d` → `a`, `(?:b|c)d` */
function branches(source: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of source) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === '|' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found;
}

/**
 * The thousand six-digit prefixes of a head (the first three national digits) by class: those that no pattern tells
 * apart get the same number. Each pattern runs once over all of them, one number a line: a thousand times faster than asking the library.
 */
export function classifyPrefixes(patterns: readonly PlanPattern[], head: number): number[] {
  const kinds = new Array<number>(BLOCK).fill(0);
  const zeros = numbersOf(head, ZEROS);
  const tenfold = numbersOf(head, TEN_TAILS);
  let nextKind = 1;
  for (const { pattern, tails } of patterns) {
    const hits = new Map<number, number>();
    for (const { index } of (tails === ZEROS ? zeros : tenfold).matchAll(pattern)) {
      const prefix = (index / LINE) % BLOCK;
      hits.set(prefix, (hits.get(prefix) ?? 0) + 1);
    }
    const split = new Map<number, number>([[DOUBTFUL, DOUBTFUL]]);
    for (const [prefix, count] of hits) {
      const kind = kinds[prefix] ?? DOUBTFUL;
      if (!split.has(kind)) split.set(kind, nextKind++);
      kinds[prefix] = count < tails.length ? DOUBTFUL : (split.get(kind) ?? DOUBTFUL);
    }
  }
  return kinds;
}

/** All prefixes with the first tail, then all with the next: one number a line. */
function numbersOf(head: number, tails: readonly string[]): string {
  const prefixes = Array.from({ length: BLOCK }, (_, next) => prefixOf(head, next));
  return tails.map((tail) => prefixes.join(`${tail}\n`) + tail).join('\n');
}

/** The six digits of a head and the three after it. */
export function prefixOf(head: number, next: number): string {
  return `${head * BLOCK + next}`.padStart(PREFIX_LENGTH, '0');
}
