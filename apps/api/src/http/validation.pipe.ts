import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { Problem, type ProblemFault } from './problem.js';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';

/** When a value is of the wrong kind, the other rules it breaks are only noise. */
const KINDS = ['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'nestedValidation'];

/**
 * Checks bodies and queries against their class: unknown properties are refused, and every fault is told at once. A rule may name its
 * own code: `@IsIn(ZONES, { context: { code: 'bad_timezone' } })`.
 */
@Injectable()
export class CheckInput extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      exceptionFactory: (errors) => refuse(errors.flatMap((error) => listFaults(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isForm = metadata.type === 'body' && typeof metadata.metatype === 'function' && metadata.metatype !== Object;
    if (isForm && value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      throw refuse([{ path: '', code: 'bad_value', detail: 'The body must be a JSON object.' }]);
    }
    return super.transform(value, metadata);
  }
}

function refuse(errors: ProblemFault[]): Problem {
  const many = errors.length === 1 ? 'One value does' : `${errors.length} values do`;
  return new Problem(400, 'validation_failed', `${many} not fit; see errors.`, { errors });
}

/** The faults of one property and all below it, with paths as `recipients[3].phone`. */
function listFaults(error: ValidationError, above: string): ProblemFault[] {
  const path = /^\d+$/.test(error.property)
    ? `${above}[${error.property}]`
    : above
      ? `${above}.${error.property}`
      : error.property;
  const below = (error.children ?? []).flatMap((child) => listFaults(child, path));
  const broken = error.constraints ?? {};
  if ('whitelistValidation' in broken) {
    return [{ path, code: 'unknown_field', detail: `${error.property} is not a field of this call.` }, ...below];
  }
  if (error.value === undefined && Object.keys(broken).length > 0) {
    return [{ path, code: 'required', detail: `${error.property} is missing.` }, ...below];
  }
  const kind = KINDS.find((rule) => rule in broken);
  const told = kind ? [kind] : Object.keys(broken);
  const own = told.map((rule) => ({
    path,
    code: codeOf(error, rule),
    detail: sentence(broken[rule] ?? 'It does not fit'),
  }));
  return [...own, ...below];
}

function codeOf(error: ValidationError, rule: string): ProblemCode {
  const code: unknown = error.contexts?.[rule]?.code;
  return typeof code === 'string' && code in PROBLEM_CODES ? (code as ProblemCode) : 'bad_value';
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
