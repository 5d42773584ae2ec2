const CANDIDATES = [',', ';', '\t', '|'];
const SEP_LINE = /^sep=([\x20\x21\x23-\x7e\t])[ ,;\t]*(?:\r\n|\n|\r|$)/i;
const RECORDS = 50;

export interface Delimiter {
  delimiter: string;
  /** Characters (all of them ASCII) of a leading `sep=;` line, which spreadsheets read and do not show as a row. */
  skip: number;
}

/** What separates the cells, from the beginning of the text: a `sep=` line, else what parts most records into equally many cells. */
export function guessDelimiter(head: string): Delimiter {
  const told = SEP_LINE.exec(head);
  if (told?.[1]) return { delimiter: told[1], skip: told[0].length };
  let best = { delimiter: ',', inHeader: false, agreeing: 0, cells: 0 };
  for (const delimiter of CANDIDATES) {
    const one = { delimiter, ...weigh(countPerRecord(head, delimiter)) };
    if (isBetter(one, best)) best = one;
  }
  return { delimiter: best.delimiter, skip: 0 };
}

type Weight = ReturnType<typeof weigh>;

function isBetter(one: Weight, other: Weight): boolean {
  if (one.inHeader !== other.inHeader) return one.inHeader;
  if (Math.abs(one.agreeing - other.agreeing) > 0.05) return one.agreeing > other.agreeing;
  return one.cells > other.cells;
}

/** `agreeing`: the share of records with the commonest count of delimiters, when that is not none. */
function weigh(counts: readonly number[]): { inHeader: boolean; agreeing: number; cells: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [cells = 0, agreeing = 0] = [...times].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return { inHeader: (counts[0] ?? 0) > 0, agreeing: cells > 0 ? agreeing / counts.length : 0, cells };
}

/** Delimiters outside quotes, for each of the first records that are not blank. A quote opens at the start of a cell only. */
function countPerRecord(head: string, delimiter: string): number[] {
  const counts: number[] = [];
  let [count, blank, quoted, cellStart] = [0, true, false, true];
  for (const character of head) {
    if (character === '"' && (quoted || cellStart)) {
      quoted = !quoted;
      // Right after a closing quote another one means a doubled quote: the cell goes on.
      [blank, cellStart] = [false, true];
    } else if (quoted) {
      continue;
    } else if (character === '\n' || character === '\r') {
      if (!blank) counts.push(count);
      if (counts.length === RECORDS) return counts;
      [count, blank, cellStart] = [0, true, true];
    } else if (character === delimiter) {
      count += 1;
      [blank, cellStart] = [false, true];
    } else if (character !== ' ') {
      [blank, cellStart] = [false, false];
    }
  }
  if (!blank) counts.push(count);
  return counts;
}
