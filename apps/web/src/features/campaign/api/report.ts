import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Report = Schemas['ReportView'];

/** What came of a campaign so far. */
const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', 'report', id],
    queryFn: ({ signal }) => ask(api.GET('/campaigns/{id}/report', { params: { path: { id } }, signal })),
  });

export const useReport = (id: string) => useQuery(reportQuery(id));
