import { Problem, type ProblemFault } from './problem.js';

const DEEPEST = 20;
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a JSON body: at most 20 levels, no name that reaches a prototype, no number beyond what JSON can carry, no character that
 * PostgreSQL cannot keep (U+0000, half a surrogate pair). 400 names every fault. An empty body is `undefined`.
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Problem(400, 'bad_request', 'The body is not valid JSON in UTF-8.', { cause });
  }
  checkValues(value);
  return value;
}

/** The same rules for values that came another way: query, path, form. */
export function checkValues(value: unknown): void {
  const errors: ProblemFault[] = [];
  walk(value, '', 1, errors);
  if (errors.length === 0) return;
  throw new Problem(400, 'bad_request', `The input cannot be read: ${errors[0]?.detail ?? ''}`, { errors });
}

function walk(value: unknown, path: string, depth: number, errors: ProblemFault[]): void {
  const fault = (detail: string) => errors.push({ path, code: 'bad_value', detail });
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) fault('it holds a character that is not text.');
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) fault('the number is too large.');
  } else if (typeof value === 'object' && value !== null) {
    if (depth > DEEPEST) fault(`it is nested deeper than ${DEEPEST} levels.`);
    else if (Array.isArray(value)) value.forEach((item, at) => walk(item, `${path}[${at}]`, depth + 1, errors));
    else walkMembers(value, path, depth, errors);
  }
}

function walkMembers(value: object, path: string, depth: number, errors: ProblemFault[]): void {
  for (const [name, member] of Object.entries(value)) {
    const inside = path ? `${path}.${name}` : name;
    if (FORBIDDEN_NAMES.has(name) || name.includes('\0') || !name.isWellFormed()) {
      errors.push({ path, code: 'unknown_field', detail: 'a field has a name that is not allowed.' });
    } else {
      walk(member, inside, depth + 1, errors);
    }
  }
}
