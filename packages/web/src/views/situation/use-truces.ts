import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../app/ask.ts';
import type { IncidentList, TruceAnswer } from '../../app/shapes.ts';

/** States in the order in which they ask for attention. */
const URGENT = ['contested', 'in-force', 'unknown', 'not-yet', 'lapsed', 'ended'];

function urgentFirst(truces: TruceAnswer[]): TruceAnswer[] {
  return truces.toSorted((a, b) => URGENT.indexOf(a.state) - URGENT.indexOf(b.state) || (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
}

/** All truces as of an instant, those that ask for attention first. */
export function useTruces(asOf: string | undefined) {
  return useQuery({
    queryKey: ['/truces', { asOf }],
    queryFn: async ({ signal }) => urgentFirst(await ask<TruceAnswer[]>('/truces', { query: { asOf }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Incidents that a filter lets through, newest first. */
export function useIncidents(filter: unknown, asOf: string | undefined, { limit = 20, enabled = true } = {}) {
  return useQuery({
    queryKey: ['/incidents', { filter, asOf, limit }],
    queryFn: ({ signal }) =>
      ask<IncidentList>('/incidents', { query: { filter: JSON.stringify(filter), asOf, limit, sort: '-when' }, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
