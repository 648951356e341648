import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api/client.ts';

/** A report with its text and what was read in it, by its id. */
export const openingReport = (id: string) =>
  queryOptions({
    queryKey: ['/reports', id],
    queryFn: async ({ signal }) => take(await api.GET('/reports/{id}', { params: { path: { id } }, signal })),
  });
