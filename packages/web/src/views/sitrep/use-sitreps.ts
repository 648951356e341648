import { useMutation, useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../../api/client.ts';
import { queryClient } from '../../app/query-client.ts';

/** A version of a sitrep, and the list of all. */
export type SitrepAnswer = Answer<'SitrepPage'>;
/** A piece of a sitrep; its id stays through every edit. */
export type Block = SitrepAnswer['content']['blocks'][number];
/** What a citation opens, as it stood when it was made. */
export type Source = SitrepAnswer['content']['sources'][number];
/** Who saved a version, and when. */
export type Version = SitrepAnswer['version'];

/** The sitreps kept in the register. */
export function useSitreps() {
  return useQuery({ queryKey: ['/sitreps'], queryFn: async ({ signal }) => take(await api.GET('/sitreps', { signal })) });
}

/** Fetches a sitrep in a version, the latest where none is named. */
export async function fetchSitrep(id: string, version?: string, signal?: AbortSignal): Promise<SitrepAnswer> {
  return take(await api.GET('/sitreps/{id}', { params: { path: { id }, query: version ? { version } : {} }, signal }));
}

/** One sitrep in a version, the latest where none is named. What is being edited is not fetched anew behind one's back. */
export function useSitrep(id: string, version: string | undefined) {
  return useQuery({
    queryKey: ['/sitreps', id, version ?? null],
    queryFn: ({ signal }) => fetchSitrep(id, version, signal),
    meta: { keeps: true },
  });
}

/** Composes a draft and keeps it as the first version. */
export function useCompose() {
  return useMutation({
    mutationFn: async (period: { agreement: string; from: string; to: string }) => take(await api.POST('/sitreps', { body: period })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['/sitreps'] }),
  });
}

/** Saves the next version. */
export function useSave(id: string) {
  return useMutation({
    mutationFn: async (edit: { basis: string; title: string; blocks: Block[]; dropped: string[] }) =>
      take(await api.PUT('/sitreps/{id}', { params: { path: { id } }, body: edit })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['/sitreps'] }),
  });
}
