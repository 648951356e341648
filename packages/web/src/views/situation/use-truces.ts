import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client.ts';
import type { TruceAnswer } from '../../app/shapes.ts';

/** States in the order in which they ask for attention. */
const URGENT = ['contested', 'in-force', 'unknown', 'not-yet', 'lapsed', 'ended'];

function urgentFirst(truces: TruceAnswer[]): TruceAnswer[] {
  return truces.toSorted((a, b) => URGENT.indexOf(a.state) - URGENT.indexOf(b.state) || (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
}

/** All truces as of an instant, those that ask for attention first. */
export function useTruces(asOf: string | undefined) {
  return useQuery({
    queryKey: ['/truces', { asOf }],
    queryFn: async ({ signal }) => urgentFirst(take(await api.GET('/truces', { params: { query: { asOf } }, signal }))),
    placeholderData: keepPreviousData,
  });
}
