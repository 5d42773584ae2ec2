import { ask } from '@dinnerbell/api-client';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { localDay } from '../../../lib/format/dates.js';
import { type PeriodDays, periodUntil } from '../period.js';

/** The figures of so many days up to today. */
export const dashboardQuery = (days: PeriodDays) => {
  const period = periodUntil(localDay(new Date()), days);
  return queryOptions({
    queryKey: ['insight', 'dashboard', period],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(api.GET('/insight/dashboard', { params: { query: period }, signal })),
  });
};

export const useDashboard = (days: PeriodDays) => useQuery(dashboardQuery(days));
