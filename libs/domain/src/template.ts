export interface Placeholder {
  name: string;
  /** Stands in for an empty value; `{{name|}}` has an empty one, which says that nothing may stand there. */
  fallback?: string;
}

export interface TemplateFault {
  code: 'unclosed_placeholder' | 'stray_braces' | 'unnamed_placeholder' | 'bad_placeholder_name';
  detail: string;
  /** UTF-16 index in the message. */
  at: number;
}

export interface Template {
  /** Each placeholder as often as it stands in the message, in order. */
  placeholders: readonly Placeholder[];
  faults: readonly TemplateFault[];
  /** The text around the placeholders: always one more than there are placeholders, `at` its index in the message. */
  literals: readonly { text: string; at: number }[];
  /** The text for one recipient; `missing` names the placeholders with neither value nor fallback (rendered empty). */
  render(fields: Readonly<Record<string, string>>): { text: string; missing: string[] };
}

const BRACES = /\{\{|\}\}/g;
const NAME = /^[\p{L}\p{M}\p{N}_]+$/u;
/** Control characters (Unicode Cc) and the line and paragraph separators. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/u;
const LINE_BREAKS = /[\r\n\t\v\f\u0085\u2028\u2029]+/g;

/**
 * Reads `{{name}}` and `{{name|fallback}}`; spaces inside the braces do not count, names are letters, digits and
 * underscores of any script. Nothing is evaluated. Malformed braces are faults and stay in the text as they are.
 */
export function compileTemplate(message: string): Template {
  const placeholders: Placeholder[] = [];
  const faults: TemplateFault[] = [];
  const literals: { text: string; at: number }[] = [];
  let literalFrom = 0;
  let open: number | undefined;

  for (const { 0: braces, index } of message.matchAll(BRACES)) {
    if (braces === '{{') {
      if (open !== undefined) faults.push(unclosed(open));
      open = index;
      continue;
    }
    if (open === undefined) {
      faults.push({ code: 'stray_braces', detail: 'These closing braces have no opening ones.', at: index });
      continue;
    }
    const placeholder = readPlaceholder(message.slice(open + 2, index));
    if ('code' in placeholder) {
      faults.push({ ...placeholder, at: open });
    } else {
      literals.push({ text: message.slice(literalFrom, open), at: literalFrom });
      placeholders.push(placeholder);
      literalFrom = index + 2;
    }
    open = undefined;
  }
  if (open !== undefined) faults.push(unclosed(open));
  literals.push({ text: message.slice(literalFrom), at: literalFrom });

  return { placeholders, faults, literals, render: renderer(message, placeholders, literals) };
}

function unclosed(at: number): TemplateFault {
  return { code: 'unclosed_placeholder', detail: 'This placeholder is not closed: write {{name}}.', at };
}

function readPlaceholder(inner: string): Placeholder | Omit<TemplateFault, 'at'> {
  const bar = inner.indexOf('|');
  const name = (bar < 0 ? inner : inner.slice(0, bar)).trim().normalize('NFC');
  if (name === '') return { code: 'unnamed_placeholder', detail: 'This placeholder names no field: write {{name}}.' };
  if (!NAME.test(name)) {
    const detail =
      'A placeholder holds one field name of letters, digits and underscores: {{name}} or {{name|friend}}.';
    return { code: 'bad_placeholder_name', detail };
  }
  return bar < 0 ? { name } : { name, fallback: inner.slice(bar + 1).trim() };
}

function renderer(
  message: string,
  placeholders: readonly Placeholder[],
  literals: readonly { text: string }[],
): Template['render'] {
  if (placeholders.length === 0) return () => ({ text: message, missing: [] });
  return (fields) => {
    let text = literals[0]?.text ?? '';
    const missing: string[] = [];
    placeholders.forEach((placeholder, index) => {
      const value = valueOf(placeholder, fields);
      if (value === undefined && !missing.includes(placeholder.name)) missing.push(placeholder.name);
      text += (value ?? '') + (literals[index + 1]?.text ?? '');
    });
    return { text, missing };
  };
}

/** What stands in the placeholder's stead: the clean value, else the fallback, else undefined. A value is data: it is never read as a template. */
export function valueOf(placeholder: Placeholder, fields: Readonly<Record<string, string>>): string | undefined {
  const value = Object.hasOwn(fields, placeholder.name) ? cleanValue(fields[placeholder.name] ?? '') : '';
  return value === '' ? placeholder.fallback : value;
}

function cleanValue(value: string): string {
  const clean = CONTROLS.test(value) ? value.replace(LINE_BREAKS, ' ').replace(/\p{Cc}/gu, '') : value;
  return clean.trim();
}
