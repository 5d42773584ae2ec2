import { ask } from '@dinnerbell/api-client';
import { api } from '../../../lib/api/api.js';
import type { BadRow } from '../import/correction-file.js';
import { CsvSplitter } from '../import/csv-splitter.js';

/** Every row of an import that was not taken, not just the first hundred. */
export async function readProblems(importId: string): Promise<BadRow[]> {
  const text = await ask(
    api.GET('/imports/{id}/problems', { params: { path: { id: importId } }, parseAs: 'text' }) as Promise<{
      data?: string;
      response: Response;
    }>,
  );
  const splitter = new CsvSplitter(',');
  const [, ...rows] = [...splitter.feed(text), ...splitter.finish()];
  return rows.map(([row = '', , code = '', detail = '']) => ({ row: Number(row), code, detail }));
}
