import { MAX_FIELDS } from '@dinnerbell/domain';

const MAX_VALUE = 1000;
const MAX_NAME = 64;
/** What a placeholder can name (libs/domain template). */
const NAME = /^[\p{L}\p{M}\p{N}_]+$/u;

export interface FieldFault {
  /** Within the recipient: `fields` or `fields.name`. */
  path: string;
  code: 'bad_value';
  detail: string;
}

/** True when `{{name}}` can be written in a message. */
export function isFieldName(name: string): boolean {
  return name.length <= MAX_NAME && NAME.test(name) && name === name.normalize('NFC');
}

/** Everything wrong with one recipient's merge fields; they come from outside, whatever their type says. */
export function checkFields(fields: unknown): FieldFault[] {
  if (fields === undefined) return [];
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return [{ path: 'fields', code: 'bad_value', detail: 'The fields must be an object of names and texts.' }];
  }
  const entries = Object.entries(fields);
  if (entries.length > MAX_FIELDS) {
    return [{ path: 'fields', code: 'bad_value', detail: `There are more than ${MAX_FIELDS} fields.` }];
  }
  return entries.flatMap(([name, value]) => {
    const fault = faultOf(name, value);
    return fault === undefined
      ? []
      : [{ path: isFieldName(name) ? `fields.${name}` : 'fields', code: 'bad_value', detail: fault }];
  });
}

function faultOf(name: string, value: unknown): string | undefined {
  if (!isFieldName(name)) return 'A field name has letters, digits and underscores only, at most 64.';
  if (typeof value !== 'string') return 'A field must be a text.';
  if (value.length > MAX_VALUE) return `A field has at most ${MAX_VALUE} characters.`;
  return undefined;
}
