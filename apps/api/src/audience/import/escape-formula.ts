const FORMULA = /^'*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One cell of a CSV that a spreadsheet may open: an apostrophe stands before what it would take for a formula (OWASP ASVS 5.0,
 * 1.2.10), and an import takes exactly that one off again. Quoted as RFC 4180 asks.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
