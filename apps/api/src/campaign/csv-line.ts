/** What a spreadsheet would read as a formula, and the apostrophe itself, so that taking one off gives the value back (OWASP, CSV Injection). */
const DANGEROUS = /^[=+\-@\t\r\n|']/;

/** One line of CSV (RFC 4180): an apostrophe before whatever could be a formula, quotes where needed. Null is empty. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : DANGEROUS.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
