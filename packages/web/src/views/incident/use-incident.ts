import { useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client.ts';

/** Everything about one incident, by its name, its short name or a name it had. */
export const useIncident = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/{id}', { params: { path: { id } }, signal })),
  });

/** What was done about it, oldest first. */
export const useHistory = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id, 'history'],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/{id}/history', { params: { path: { id } }, signal })).items,
  });

/** Incidents that may be the same. */
export const useDuplicates = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id, 'duplicates'],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/{id}/duplicates', { params: { path: { id } }, signal })).items,
  });
