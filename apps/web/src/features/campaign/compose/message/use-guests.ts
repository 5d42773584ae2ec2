import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { guestsQuery, type Guest } from '../api/guests.js';

const NONE: readonly Guest[] = [];

/** The guests loaded so far, and how to get the next hundred. */
export function useGuests(campaignId: string, total: number) {
  const query = useInfiniteQuery({ ...guestsQuery(campaignId, total), enabled: total > 0 });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const guests = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? NONE, [data]);
  return { guests, hasNextPage, isFetchingNextPage, fetchNextPage };
}
