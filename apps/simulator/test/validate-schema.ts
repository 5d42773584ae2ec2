import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../../../shared/contracts/${file}`, import.meta.url));

/** Whether all of these descriptions are at hand (shared/contracts). */
export function arePresent(...files: string[]): boolean {
  return files.every((file) => existsSync(pathOf(file)));
}

export interface Description {
  /** What is wrong with a value by the schema of this path in the file; nothing when all is well. */
  problems(value: unknown, ...path: string[]): string[];
  /** Names of the fields that a schema describes. */
  fields(...path: string[]): string[];
}

type Node = { [name: string]: Node } | undefined;

/** A JSON Schema file, or an OpenAPI 3.1 one, whose schemas are JSON Schema too. */
export function describe31(file: string): Description {
  const whole = JSON.parse(readFileSync(pathOf(file), 'utf8')) as Node;
  const rest = { ...whole };
  delete rest['$schema']; // both kinds of file are read by the same rules
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(rest, 'file');
  const pointer = (path: string[]): string =>
    path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  return {
    problems: (value, ...path) => {
      const validate = ajv.getSchema(`file#/${pointer(path)}`) ?? ajv.compile({ $ref: `file#/${pointer(path)}` });
      if (validate(value)) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    },
    fields: (...path) => {
      let node = whole;
      for (const part of path) node = node?.[part];
      const target = typeof node?.['$ref'] === 'string' ? (node['$ref'] as string) : undefined;
      for (const part of target?.slice(2).split('/') ?? [])
        node = part === 'definitions' ? whole?.[part] : node?.[part];
      return Object.keys(node?.['properties'] ?? {});
    },
  };
}
