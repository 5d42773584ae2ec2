/** The LIKE pattern of everything that contains `text` literally (PostgreSQL's default escape is the backslash). */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
