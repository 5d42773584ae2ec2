import { ApiProblem } from '@dinnerbell/api-client';
import { QueryClient } from '@tanstack/react-query';

const TRIES = 2;

/** What the API refused stays refused; what did not arrive, or met a stumbling server, is tried again. */
const tryAgain = (failures: number, error: Error): boolean =>
  failures < TRIES && !(error instanceof ApiProblem && error.status < 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 5 * 60_000, retry: tryAgain, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
