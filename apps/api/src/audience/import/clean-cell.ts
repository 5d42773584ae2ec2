const NEEDS_CARE = /^[\s'=\uFEFF]|\s$|[\p{Cc}]/u;
/** Excel keeps digits as they are in ="007". */
const EXCEL_TEXT = /^="([^"]*)"$/;
const UNWANTED = /[^\P{Cc}\n\t]/gu;
/** Our own exports put one apostrophe before whatever a spreadsheet would take for a formula (escape-formula.ts). */
const ESCAPED_FORMULA = /^'(?='*[=+\-@\t\r])/;

/** A cell as a merge field: trimmed, without control characters (line breaks become LF), without what spreadsheets put around text. */
export function cleanCell(cell: string): string {
  if (!NEEDS_CARE.test(cell)) return cell;
  const text = cell.replace(/\r\n?/g, '\n').replace(UNWANTED, '').trim();
  return (EXCEL_TEXT.exec(text)?.[1] ?? text).replace(ESCAPED_FORMULA, '').trim();
}
