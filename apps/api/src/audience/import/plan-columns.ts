import { MAX_COLUMNS, planColumns as plan, type ColumnMapping, type ColumnPlan } from '@dinnerbell/domain';
import { Problem } from '../../http/problem.js';

export type { ColumnPlan };

/** The columns of a file as libs/domain plans them. 422 `phone_column_missing` or `bad_mapping` with the columns seen, 422 `unsupported_file`. */
export function planColumns(sample: readonly string[][], country: string, mapping?: ColumnMapping): ColumnPlan {
  const planned = plan(sample, country, mapping);
  if (planned.ok) return planned.plan;
  const { code, columns } = planned;
  if (code === 'too_many_columns') {
    const detail = `The file has more than ${MAX_COLUMNS} columns; leave out those you do not need.`;
    throw new Problem(422, 'unsupported_file', detail);
  }
  if (code === 'phone_column_missing') {
    const detail = 'No column looks like phone numbers; say in `mapping` which one it is.';
    throw new Problem(422, 'phone_column_missing', detail, { extra: { columns } });
  }
  const errors = planned.unknown.map((key) => ({
    path: 'mapping',
    code: 'bad_mapping' as const,
    detail: `The file has no column ${JSON.stringify(key.slice(0, 100))}.`,
  }));
  const detail = 'The mapping names columns that the file does not have.';
  throw new Problem(422, 'bad_mapping', detail, { errors, extra: { columns } });
}
