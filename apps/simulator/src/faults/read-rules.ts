import { VENDORS } from '../store/message-store.js';
import { type FaultRule, MAKING, MODES, OPERATIONS } from './fault-rule.js';

export interface RuleSet {
  seed: number;
  rules: FaultRule[];
}

const DIGITS = /^\+?\d+$/;
const MAILBOX = /^[^\sA-Z+]+$/;

type Check = (value: unknown) => string | undefined;

const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? undefined : `must be one of ${words.join(', ')}`;
const number =
  (min: number, max: number, whole: boolean): Check =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value))
      ? undefined
      : `must be ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}`;
const addressPrefix: Check = (value) =>
  typeof value === 'string' && (DIGITS.test(value) || MAILBOX.test(value))
    ? undefined
    : 'must be the start of a phone number, or of an e-mail address in small letters';
const yesOrNo: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const code: Check = (value) =>
  typeof value === 'string' && /^[a-z]\w{1,59}$/i.test(value) ? undefined : number(100, 99_999, true)(value);
const receipts: Check = (value) => {
  if (!isObject(value)) return 'must be an object';
  const problems = checkFields(value, RECEIPT_FIELDS);
  return problems.length ? problems.join('; ') : undefined;
};

const DAY_MS = 86_400_000;

const RECEIPT_FIELDS: Record<string, Check> = {
  copies: number(0, 10, true),
  shuffle: yesOrNo,
  delayMs: number(0, 3 * DAY_MS, false),
  deliveredShare: number(0, 1, false),
};

const RULE_FIELDS: Record<string, Check> = {
  vendor: oneOf([...VENDORS, 'stripe', 'razorpay', 'smtp']),
  to: addressPrefix,
  operation: oneOf(OPERATIONS),
  share: number(0, 1, false),
  mode: oneOf(MODES),
  code,
  retryAfter: number(0, 86_400, false),
  ms: number(0, 600_000, false),
  receipts,
};

/**
 * Rules as `PUT /faults` takes them: a list, or `{seed, rules}`. Every fault of the input at once, each with the place
 * it is at. `share` is 1 where it is left out, the seed 1.
 */
export function readRules(input: unknown): RuleSet | { problems: string[] } {
  const { seed = 1, rules } = (Array.isArray(input) ? { rules: input } : (input ?? {})) as Record<string, unknown>;
  const problems: string[] = [];
  if (!Number.isInteger(seed)) problems.push('seed: must be a whole number');
  if (!Array.isArray(rules)) return { problems: [...problems, 'rules: must be a list'] };
  const read = rules.map((rule: unknown, index): FaultRule => {
    if (!isObject(rule)) {
      problems.push(`rules[${index}]: must be an object`);
      return { share: 0 };
    }
    const found = [...checkFields(rule, RULE_FIELDS), ...checkTogether(rule)];
    problems.push(...found.map((problem) => `rules[${index}].${problem}`));
    const read = { share: 1, ...(rule as Partial<FaultRule>) };
    if (typeof read.to === 'string' && /^\d/.test(read.to) && read.vendor !== 'smtp') read.to = `+${read.to}`;
    return read;
  });
  return problems.length ? { problems } : { seed: seed as number, rules: read };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkFields(value: Record<string, unknown>, fields: Record<string, Check>): string[] {
  return Object.entries(value).flatMap(([name, field]) => {
    const check = fields[name];
    const problem = check ? check(field) : 'is unknown';
    return problem ? [`${name}: ${problem}`] : [];
  });
}

function checkTogether({ mode, operation, code, ms, receipts: own }: Partial<FaultRule>): string[] {
  const problems: string[] = [];
  if (mode === undefined && own === undefined) problems.push('mode: is missing, and there are no receipts either');
  if (mode === 'refuse' && code === undefined) problems.push('code: is missing');
  if (mode === 'slow' && ms === undefined) problems.push('ms: is missing');
  if (mode?.startsWith('accept-') && operation !== undefined && !MAKING.includes(operation)) {
    problems.push(`operation: only ${MAKING.join(', ')} can be accepted`);
  }
  return problems;
}
