import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

const TWILIO = 'twilio-messages.openapi.json';

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../../../shared/contracts/${file}`, import.meta.url));

/** Whether a description is at hand. */
export const isPresent = (file: string): boolean => existsSync(pathOf(file));

/** Twilio's own description, where the shared contracts are at hand. */
export const DESCRIPTION_PRESENT = isPresent(TWILIO);

const RFC_2822 = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;

type Node = { [name: string]: Node };

const read = (file = TWILIO): Node => JSON.parse(readFileSync(pathOf(file), 'utf8')) as Node;

/** Names of the fields a schema describes, sorted. */
export function fieldsOf(schema: string): string[] {
  return Object.keys(read()['components']?.['schemas']?.[schema]?.['properties'] ?? {}).sort();
}

/** A validator of one schema of Twilio's description, by its path in the file. */
export function validatorOf(...path: string[]): ValidateFunction {
  return validatorIn(TWILIO, ...path);
}

/** A validator of one schema of any description. */
export function validatorIn(file: string, ...path: string[]): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
  formats.default(ajv);
  ajv.addFormat('date-time-rfc-2822', RFC_2822);
  ajv.addFormat('phone-number', true);
  ajv.addFormat('currency', /^[A-Z]{3}$/);
  ajv.addFormat('uri-map', true);
  ajv.addFormat('int64', true);
  // List pages name their pages by path alone, in Twilio's own examples too.
  ajv.addFormat('uri', /^(?:https?:\/)?\/\S+$/);
  // Vonage's examples of "date" have a time.
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d{4})?$/);
  ajv.addFormat('url', /^https?:\/\/\S+$/);
  ajv.addSchema(nullableToTypes(read(file)) as object, 'description');
  const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  return ajv.compile({ $ref: `description#/${pointer}` });
}

/** OpenAPI 3.0's `nullable` in words of JSON Schema. */
function nullableToTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nullableToTypes);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, oneOf, ...rest } = node as Record<string, unknown>;
  // Alternatives of Vonage's errors differ in nothing but their examples, so that all of them fit.
  if (oneOf !== undefined) rest['anyOf'] = oneOf;
  const schema = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, nullableToTypes(value)]));
  return nullable === true && typeof schema['type'] === 'string'
    ? { ...schema, type: [schema['type'], 'null'] }
    : schema;
}
