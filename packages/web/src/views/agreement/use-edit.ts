import { useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '../../app/ask.ts';

/** The files of an agreement, by their paths in its folder. */
export type AgreementFiles = Record<string, string>;

/** A mistake, at its line and column (counted from 1). */
export interface Mistake {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** How a finding stands; null where the incident is not held against the clause. */
export type FindingSide = { verdict: string; standing: string; because: string } | null;

/** What checking came to: every mistake, or what adopting would change. */
export interface CheckAnswer {
  mistakes: Mistake[];
  preview: {
    changed: { incident: string; agreement: string; clause: string; before: FindingSide; after: FindingSide }[];
    same: number;
    truce: { before: { state: string; because: string } | null; after: { state: string; because: string } | null; differs: boolean };
  } | null;
}

/** The files as they count now. */
export function useFiles(id: string) {
  return useQuery({
    queryKey: ['/agreements', id, 'files'],
    queryFn: ({ signal }) => ask<{ files: AgreementFiles }>(`/agreements/${encodeURIComponent(id)}/files`, { signal }),
  });
}

/** Checks edited files without taking them over. */
export function useCheck(id: string) {
  return useMutation({
    mutationFn: (files: AgreementFiles) => ask<CheckAnswer>('/agreements/check', { method: 'POST', body: { agreement: id, files } }),
  });
}

/** Adopts edited files: the register is judged by them from now on. */
export function useAdopt(id: string) {
  return useMutation({
    mutationFn: ({ files, reason }: { files: AgreementFiles; reason: string }) =>
      ask<unknown>('/agreements/adopt', { method: 'POST', body: { agreement: id, files, reason } }),
  });
}
