import { parseArgs } from 'node:util';
import { Refusal } from '../start/refusal.mjs';

export const BENCHES = ['dispatch', 'import', 'receipts', 'clock', 'flat'];

const FULL = { rounds: 5, rows: 20_000, importRows: 200_000, receipts: 20_000, clockRows: 100_000 };
const QUICK = { rounds: 2, rows: 4_000, importRows: 20_000, receipts: 4_000, clockRows: 20_000 };

/**
 * What to measure and how much of it. `--quick` takes a minute and says little about ratios; `--flat` adds the
 * comparison of a small and a large campaign, which takes a quarter of an hour.
 */
export function readArgs(args) {
  const { values, positionals } = parse(args);
  const strange = positionals.filter((name) => !BENCHES.includes(name));
  if (strange.length > 0) throw new Refusal(`There is no bench '${strange[0]}': use ${BENCHES.join(', ')}.`, 2);
  const size = { ...(values.quick ? QUICK : FULL), quick: values.quick };
  for (const name of ['rounds', 'rows']) if (values[name] !== undefined) size[name] = wholeNumber(name, values[name]);
  const names = new Set(positionals.length > 0 ? positionals : BENCHES.filter((name) => name !== 'flat'));
  if (values.flat) names.add('flat');
  return { names, size };
}

function parse(args) {
  const options = {
    quick: { type: 'boolean', default: false },
    flat: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    rows: { type: 'string' },
  };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(error.message, 2);
  }
}

/** Bounded: this is a bench on loopback, not a load test of somebody's machine. */
function wholeNumber(name, text) {
  const value = Number(text);
  const most = name === 'rounds' ? 50 : 500_000;
  if (!/^\d+$/.test(text) || value < 1 || value > most)
    throw new Refusal(`--${name} must be a whole number from 1 to ${most}.`, 2);
  return value;
}
