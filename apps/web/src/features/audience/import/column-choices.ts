import { PHONE_COLUMN, type ColumnPlan } from '@dinnerbell/domain';

/** What one column is for: `phone`, a merge field, or `''` to leave it out. */
export interface ColumnChoice {
  column: string;
  field: string;
}

/** The plan of a file, one choice a column. A first name that became two fields shows the first of them. */
export function choicesOf({ columns, phone, fields }: ColumnPlan): ColumnChoice[] {
  return columns.map((column, at) => ({
    column,
    field: at === phone ? PHONE_COLUMN : (fields.find((field) => field.column === at)?.name ?? ''),
  }));
}

/** The choices with one changed; whatever stood for the same thing gives it up, since only one column can. */
export function choose(choices: readonly ColumnChoice[], at: number, field: string): ColumnChoice[] {
  return choices.map((choice, index) => {
    if (index === at) return { ...choice, field };
    return field !== '' && choice.field === field ? { ...choice, field: '' } : choice;
  });
}

/**
 * `?mapping=` of the import: what differs from the guess, undefined when nothing does. Columns go by header, or by number where headers
 * repeat; those that are left out of it are guessed as before.
 */
export function mappingOf(
  choices: readonly ColumnChoice[],
  guess: readonly ColumnChoice[],
): Record<string, string> | undefined {
  const headers = choices.map(({ column }) => column.toLowerCase());
  const changed = choices.flatMap(({ column, field }, at) => {
    if (field === (guess[at]?.field ?? '')) return [];
    const unique = headers.filter((header) => header === headers[at]).length === 1;
    return [[unique && column !== '' ? column : String(at + 1), field] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

export const sameChoices = (some: readonly ColumnChoice[], others: readonly ColumnChoice[]): boolean =>
  some.length === others.length && some.every(({ field }, at) => field === others[at]?.field);
