import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.ts';

/** Incidents that a filter lets through, newest first. */
export function useIncidents(filter: object, asOf: string | undefined, { limit = 20, enabled = true } = {}) {
  return useQuery({
    queryKey: ['/incidents', { filter, asOf, limit }],
    queryFn: async ({ signal }) =>
      take(await api.GET('/incidents', { params: { query: { filter: JSON.stringify(filter), asOf, limit, sort: '-when' } }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}
