import { MAX_FIELDS, PHONE_COLUMN, type ColumnMapping } from '@dinnerbell/domain';
import { Problem } from '../../http/problem.js';
import { isFieldName } from '../check-fields.js';

export type Mapping = ColumnMapping;

const MAX_LENGTH = 20_000;

/** The `mapping` of the query; undefined when the columns are to be guessed. 400 `bad_mapping` when it cannot be meant. */
export function readMapping(text: string | undefined): Mapping | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (text.length > MAX_LENGTH) throw badMapping('The mapping is too long.');
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badMapping('The mapping must be a JSON object as {"Mobile No.": "phone", "Guest": "name", "Notes": ""}.');
  }
  const mapping = new Map<string, string>();
  for (const [column, field] of Object.entries(value)) {
    if (typeof field !== 'string')
      throw badMapping('Each column of the mapping must go to a text: a field, phone, or "".');
    if (field !== '' && !isFieldName(field)) {
      throw badMapping('A field of the mapping has letters, digits and underscores only, at most 64.');
    }
    if (field !== '' && [...mapping.values()].includes(field)) {
      throw badMapping(
        field === PHONE_COLUMN
          ? 'Two columns of the mapping are phone.'
          : 'Two columns of the mapping go to one field.',
      );
    }
    mapping.set(column.trim(), field);
  }
  if ([...mapping.values()].filter((field) => field !== '' && field !== PHONE_COLUMN).length > MAX_FIELDS) {
    throw badMapping(`The mapping has more than ${MAX_FIELDS} fields.`);
  }
  return mapping;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badMapping('The mapping is not valid JSON.', cause);
  }
}

function badMapping(detail: string, cause?: unknown): Problem {
  return new Problem(400, 'bad_mapping', detail, {
    errors: [{ path: 'mapping', code: 'bad_mapping', detail }],
    ...(cause === undefined ? {} : { cause }),
  });
}
