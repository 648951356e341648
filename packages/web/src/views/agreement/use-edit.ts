import { useMutation, useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../../api/client.ts';

/** The files of an agreement, by their paths in its folder. */
export type AgreementFiles = Record<string, string>;

/** What checking came to: every mistake, or what adopting would change. */
export type CheckAnswer = Answer<'AgreementCheck'>;
/** A mistake, at its line and column (counted from 1). */
export type Mistake = CheckAnswer['mistakes'][number];
/** How a finding stands; null where the incident is not held against the clause. */
export type FindingSide = NonNullable<CheckAnswer['preview']>['changed'][number]['before'];

/** The files as they count now. */
export function useFiles(id: string) {
  return useQuery({
    queryKey: ['/agreements', id, 'files'],
    queryFn: async ({ signal }) => take(await api.GET('/agreements/{id}/files', { params: { path: { id } }, signal })),
  });
}

/** Checks edited files without taking them over. */
export function useCheck(id: string) {
  return useMutation({
    mutationFn: async (files: AgreementFiles) => take(await api.POST('/agreements/check', { body: { agreement: id, files } })),
  });
}

/** Adopts edited files: the register is judged by them from now on. */
export function useAdopt(id: string) {
  return useMutation({
    mutationFn: async ({ files, reason }: { files: AgreementFiles; reason: string }) =>
      take(await api.POST('/agreements/adopt', { body: { agreement: id, files, reason } })),
  });
}
