import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api/client.ts';

/** Asks why: from a finding, incident, claim, report or figure of a truce, by its id, back to the words of the reports. */
export const explaining = (id: string) =>
  queryOptions({
    queryKey: ['/explain', id],
    queryFn: async ({ signal }) => take(await api.GET('/explain/{id}', { params: { path: { id } }, signal })),
  });
