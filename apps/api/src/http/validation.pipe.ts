import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { Problem, type ProblemFault } from './problem.js';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.js';

/** When a value is of the wrong kind, the other rules it breaks are only noise. */
const KINDS = ['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'nestedValidation'];

/** A class may check what no single property can tell: faults of values that belong together, or with codes of their own. */
export interface ChecksItself {
  faults(input: Readonly<Record<string, unknown>>): ProblemFault[];
}

/**
 * Checks bodies and queries against their class: unknown properties are refused, and every fault is told at once — those of the
 * decorators, and those of the class' own `static faults(input)` for paths that no decorator has complained about. A decorator may
 * name its code: `@IsIn(ZONES, { context: { code: 'bad_timezone' } })`.
 */
@Injectable()
export class CheckInput extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      exceptionFactory: (errors) => new BrokenRules(errors.flatMap((error) => listFaults(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const form = formOf(metadata);
    if (!form) return super.transform(value, metadata);
    const input = value ?? {};
    if (typeof input !== 'object' || Array.isArray(input)) {
      throw refuse([{ path: '', code: 'bad_value', detail: 'The body must be a JSON object.' }]);
    }
    const [kept, broken] = await this.tryRules(input, metadata);
    const told = new Set(broken.map((fault) => fault.path));
    const own = form.faults?.(input as Record<string, unknown>).filter((fault) => !told.has(fault.path)) ?? [];
    if (broken.length + own.length > 0) throw refuse([...broken, ...own]);
    return kept;
  }

  private async tryRules(input: object, metadata: ArgumentMetadata): Promise<[unknown, ProblemFault[]]> {
    try {
      return [await super.transform(input, metadata), []];
    } catch (error) {
      if (error instanceof BrokenRules) return [undefined, error.faults];
      throw error;
    }
  }
}

/** Carries the decorators' faults out of Nest's pipe. */
class BrokenRules extends Error {
  constructor(readonly faults: ProblemFault[]) {
    super('broken rules');
  }
}

/** The class of a body or query, when the route gives one. */
function formOf({ type, metatype }: ArgumentMetadata): Partial<ChecksItself> | undefined {
  const isPlain =
    metatype === undefined || [String, Boolean, Number, Array, Object, Buffer].some((plain) => plain === metatype);
  return (type === 'body' || type === 'query') && !isPlain ? (metatype as Partial<ChecksItself>) : undefined;
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
