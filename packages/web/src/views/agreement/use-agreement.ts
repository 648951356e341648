import { useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../../api/client.ts';

/** All agreements on file, those with incidents first. */
export function useAgreements() {
  return useQuery({ queryKey: ['/agreements'], queryFn: async ({ signal }) => take(await api.GET('/agreements', { signal })) });
}

/** One agreement with its clauses, cases and counts. */
export function useAgreement(id: string) {
  return useQuery({
    queryKey: ['/agreements', id],
    queryFn: async ({ signal }) => take(await api.GET('/agreements/{id}', { params: { path: { id } }, signal })),
  });
}

/** An agreement with its clauses, cases and counts. */
export type AgreementAnswer = Answer<'AgreementPage'>;

/** The terms of an agreement as its files hold them: what the page shows of them. */
export interface Terms {
  area: { name: string };
  guarantors: string[];
  windows: {
    id: string;
    start: string;
    end: string | null;
    hours?: number;
    declaredOn: string;
    by: string[];
    source: string;
    note?: string;
  }[];
  ended: { at: string; how: string; by: string[]; note?: string } | null;
  standing: { declare: string[]; extend: string[]; end: string[]; note?: string };
  gates: { id: string; title: string; opens: string; needs: ({ calm: number } | { access: string } | { clause: string })[] }[];
  sources: { id: string; title: string; url?: string; read: string }[];
}

/** Reads the terms out of an answer. */
export const termsOf = (answer: AgreementAnswer): Terms => answer.agreement as unknown as Terms;
