import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

const FILE = fileURLToPath(new URL('../../../../shared/contracts/twilio-messages.openapi.json', import.meta.url));

/** Twilio's own description, where the shared contracts are at hand. */
export const DESCRIPTION_PRESENT = existsSync(FILE);

const RFC_2822 = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;

type Node = { [name: string]: Node };

const read = (): Node => JSON.parse(readFileSync(FILE, 'utf8')) as Node;

/** Names of the fields a schema describes, sorted. */
export function fieldsOf(schema: string): string[] {
  return Object.keys(read()['components']?.['schemas']?.[schema]?.['properties'] ?? {}).sort();
}

/** A validator of one schema of the description, by its path in the file. */
export function validatorOf(...path: string[]): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
  formats.default(ajv);
  ajv.addFormat('date-time-rfc-2822', RFC_2822);
  ajv.addFormat('phone-number', true);
  ajv.addFormat('currency', /^[A-Z]{3}$/);
  ajv.addFormat('uri-map', true);
  ajv.addFormat('int64', true);
  // List pages name their pages by path alone, in Twilio's own examples too.
  ajv.addFormat('uri', /^(?:https?:\/)?\/\S+$/);
  ajv.addSchema(nullableToTypes(read()) as object, 'twilio');
  const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  return ajv.compile({ $ref: `twilio#/${pointer}` });
}

/** OpenAPI 3.0's `nullable` in words of JSON Schema. */
function nullableToTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nullableToTypes);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const schema = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, nullableToTypes(value)]));
  return nullable === true && typeof schema['type'] === 'string'
    ? { ...schema, type: [schema['type'], 'null'] }
    : schema;
}
