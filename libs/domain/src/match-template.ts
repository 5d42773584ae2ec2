import { normaliseText } from './segments.js';

/** A text registered with a vendor that takes no other; `##name##` marks what is filled in for each guest. */
export interface RegisteredTemplate {
  id: string;
  text: string;
}

/** The template that a text was made from, and what fills its slots. */
export interface MatchedTemplate {
  id: string;
  variables: Record<string, string>;
}

const SLOT = /##(\w+)##/;
/** Characters that India's carriers let one variable of a registered text hold (TRAI, TCCCPR 2018). */
const INDIAN_VARIABLE = 30;
/** More steps than any honest template takes; one that is made to be ambiguous is then no match. */
const MOST_STEPS = 50_000;

/**
 * The first template that a finished text is an instance of: the same character by character, but for what stands in the
 * slots. A slot that comes twice holds the same both times, and to an Indian number none holds more than 30 characters.
 */
export function matchTemplate(
  text: string,
  templates: readonly RegisteredTemplate[],
  country: string | undefined,
): MatchedTemplate | undefined {
  const longest = country === 'IN' ? INDIAN_VARIABLE : Infinity;
  for (const { id, text: pattern } of templates) {
    const variables = fill(normaliseText(text), partsOf(pattern), longest);
    if (variables) return { id, variables };
  }
  return undefined;
}

interface Parts {
  literals: string[];
  /** Between each two literals. */
  slots: string[];
}

const known = new Map<string, Parts>();
const MOST_KNOWN = 1000;

/** Literals and slots in turn, as `split` with a group gives them; read once. */
function partsOf(pattern: string): Parts {
  let parts = known.get(pattern);
  if (!parts) {
    const turns = normaliseText(pattern).split(SLOT);
    parts = { literals: turns.filter((_, at) => at % 2 === 0), slots: turns.filter((_, at) => at % 2 === 1) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(pattern, parts);
  }
  return parts;
}

/** Tries the shortest value of each slot first; a place that led nowhere is not tried again unless a slot comes twice. */
function fill(text: string, { literals, slots }: Parts, longest: number): Record<string, string> | undefined {
  const [head = ''] = literals;
  if (!text.startsWith(head) || !text.endsWith(literals.at(-1) ?? '')) return undefined;
  const repeats = new Set(slots).size < slots.length;
  const dead = new Set<string>();
  let steps = 0;

  function from(slot: number, at: number, filled: Record<string, string>): Record<string, string> | undefined {
    const name = slots[slot];
    if (name === undefined) return at === text.length ? filled : undefined;
    const place = `${slot}/${at}`;
    if (dead.has(place)) return undefined;
    const next = literals[slot + 1] ?? '';
    const isLast = slot === slots.length - 1;
    // Behind the last slot its literal ends the text, wherever else it stands.
    let end = isLast ? text.length - next.length : text.indexOf(next, at);
    for (; end >= at; end = isLast || end === text.length ? -1 : text.indexOf(next, end + 1)) {
      if ((steps += 1) > MOST_STEPS) return undefined;
      const value = text.slice(at, end);
      if (value.length > longest && [...value].length > longest) break;
      if (filled[name] !== undefined && filled[name] !== value) continue;
      const whole = from(slot + 1, end + next.length, { ...filled, [name]: value });
      if (whole) return whole;
    }
    if (!repeats) dead.add(place);
    return undefined;
  }

  return from(0, head.length, {});
}
