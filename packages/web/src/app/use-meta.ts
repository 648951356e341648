import { useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.ts';

/** The register's counts, range of days and reports waiting. */
export const useMeta = () => useQuery({ queryKey: ['/meta'], queryFn: async ({ signal }) => take(await api.GET('/meta', { signal })) });

/** The person at this browser. */
export const useMe = () =>
  useQuery({ queryKey: ['/me'], queryFn: async ({ signal }) => take(await api.GET('/me', { signal })), meta: { keeps: true } });
