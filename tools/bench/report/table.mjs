/** Rows of cells as text under a heading, columns as wide as they must be; the first is a name, the others stand right. */
export function table(heading, rows) {
  const all = [heading, ...rows].map((cells) => cells.map(String));
  const widths = heading.map((_, column) => Math.max(...all.map((cells) => cells[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(all[0]), rule, ...all.slice(1).map(line)].join('\n');
}

/** A number with so many decimals and thin groups of thousands; a dash where there is none. */
export function figure(value, decimals = 0) {
  if (!Number.isFinite(value)) return '–';
  return value
    .toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replaceAll(',', ' ');
}
