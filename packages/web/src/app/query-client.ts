import { QueryClient } from '@tanstack/react-query';
import { Refusal } from '../api/client.ts';

/**
 * The cache of what the server answered. Keys start with the API path (`['/incidents', query]`), so that a change there can be found again.
 * Nothing goes stale by the clock: the server says what changed (see live.ts).
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
    },
  },
});
