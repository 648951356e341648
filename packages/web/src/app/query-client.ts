import { type Query, QueryClient } from '@tanstack/react-query';
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

/**
 * Asks again for the chosen answers that are shown; those that are not are asked for again when they are next shown. One that is on its way comes first
 * and is asked for once more then: it may have been given before the change, and with it comes what somebody asked for, such as more of a list.
 */
export async function askAgain(chosen: (query: Query) => boolean): Promise<void> {
  const underWay = new Set(queryClient.getQueryCache().findAll({ fetchStatus: 'fetching', predicate: chosen }));
  await queryClient.invalidateQueries({ predicate: chosen }, { cancelRefetch: false });
  if (underWay.size > 0) await queryClient.invalidateQueries({ predicate: (query) => underWay.has(query) }, { cancelRefetch: false });
}

/** Asks again for all that is shown, but for what keeps its own time. */
export const askAllAgain = (): Promise<void> => askAgain(({ meta }) => meta?.keeps !== true);
