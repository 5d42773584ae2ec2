import { compileTemplate } from '@dinnerbell/domain';

export interface PlacedPlaceholder {
  name: string;
  fallback?: string;
  /** UTF-16 indices of the whole of it, braces included; `to` is behind it. */
  from: number;
  to: number;
}

/** The placeholders of a message in order, with where they stand. */
export function placeholdersOf(message: string): PlacedPlaceholder[] {
  const { placeholders, literals } = compileTemplate(message);
  return placeholders.map((placeholder, index) => {
    const before = literals[index];
    return {
      ...placeholder,
      from: (before?.at ?? 0) + (before?.text.length ?? 0),
      to: literals[index + 1]?.at ?? message.length,
    };
  });
}

const write = (name: string, fallback: string | undefined) =>
  fallback === undefined ? `{{${name}}}` : `{{${name}|${plain(fallback)}}}`;

/** Braces would end the placeholder, a line break would be read as a space. */
const plain = (fallback: string) => fallback.replace(/[{}\r\n]/g, '');

/** Puts a placeholder in the stead of the selection, a space between it and a word before or after; `caret` stands behind it. */
export function insertPlaceholder(
  message: string,
  selection: { start: number; end: number },
  name: string,
  fallback?: string,
): { message: string; caret: number } {
  const before = message.slice(0, selection.start);
  const after = message.slice(selection.end);
  const gap = /[\p{L}\p{N},;:.!?]$/u.test(before) ? ' ' : '';
  const inserted = `${gap}${write(name, fallback)}${/^[\p{L}\p{N}]/u.test(after) ? ' ' : ''}`;
  return { message: `${before}${inserted}${after}`, caret: before.length + inserted.length };
}

/** The message with another fallback at every place of a name; undefined takes it away. */
export function setFallback(message: string, name: string, fallback: string | undefined): string {
  return placeholdersOf(message).reduceRight(
    (text, one) => (one.name === name ? text.slice(0, one.from) + write(name, fallback) + text.slice(one.to) : text),
    message,
  );
}
