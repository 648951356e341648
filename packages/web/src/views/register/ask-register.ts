import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { COUNTED_FIELDS } from '@truceline/core/model/filter-fields.ts';
import { useMemo } from 'react';
import { type Answer, api, take } from '../../api/client.ts';
import type { Filter, Group } from './filter/filter.ts';
import { isCondition } from './filter/filter.ts';

/** An incident as the list shows it. */
export type Row = Answer<'IncidentRow'>;
/** Counts by field. */
export type Facets = Answer<'Facets'>;
/** A field that incidents are counted by. */
export type FacetField = Exclude<keyof Facets, 'total'>;

/** Which incidents a page asks for. */
export interface Question {
  q?: string;
  filter: Group;
  asOf?: string;
}

/** Rows fetched at a time. */
const PAGE = 100;

/** A question as the API's query: an empty filter is left out. */
export function queryOf({ q, filter, asOf }: Question): { q?: string; filter?: string; asOf?: string } {
  return {
    ...(q ? { q } : {}),
    ...(filter.and.length > 0 ? { filter: JSON.stringify(filter) } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

/** The list, a page at a time as one scrolls. */
export function useIncidents(question: Question, sort: string | undefined, since: number | undefined) {
  const query = {
    ...queryOf(question),
    ...(sort ? { sort: sort as '-when' } : {}),
    ...(since === undefined ? {} : { updatedSince: since }),
  };
  const asked = useInfiniteQuery({
    queryKey: ['/incidents', query],
    queryFn: async ({ pageParam, signal }) =>
      take(
        await api.GET('/incidents', { params: { query: { ...query, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } }, signal }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => asked.data?.pages.flatMap(({ items }) => items) ?? [], [asked.data]);
  return { ...asked, rows, total: asked.data?.pages[0]?.total ?? 0 };
}

/**
 * Counts by field. A field that the filter bounds is counted without that bound, so that one sees what else there is to choose.
 */
export function useFacets(question: Question): Facets | undefined {
  const bounded = [...new Set(question.filter.and.flatMap((one) => boundedField(one) ?? []))];
  const { data } = useQuery({ ...facetsQuery(question), placeholderData: keepPreviousData });
  const wider = useQueries({
    queries: bounded.map((field) => ({
      ...facetsQuery({ ...question, filter: { and: question.filter.and.filter((one) => boundedField(one) !== field) } }),
      placeholderData: keepPreviousData,
    })),
  });
  if (!data) return undefined;
  const facets = { ...data };
  bounded.forEach((field, i) => {
    const own = wider[i]?.data;
    if (own) Object.assign(facets, { [field]: own[field] });
  });
  return facets;
}

function facetsQuery(question: Question) {
  const query = queryOf(question);
  return {
    queryKey: ['/incidents/facets', query],
    queryFn: async ({ signal }: { signal: AbortSignal }) => take(await api.GET('/incidents/facets', { params: { query }, signal })),
  };
}

const COUNTED = new Set<string>(COUNTED_FIELDS);

/** The facet that a condition narrows by taking values; leaving values out leaves the others as they are. */
function boundedField(filter: Filter): FacetField | null {
  if (!isCondition(filter) || !COUNTED.has(filter.field)) return null;
  return filter.op === 'eq' || filter.op === 'in' || filter.op === 'under' ? (filter.field as FacetField) : null;
}

/** Incidents by day, whatever days the filter is bounded to: one sees what lies before and after. */
export function useTimeline(question: Question) {
  const filter = { and: question.filter.and.filter((one) => !(isCondition(one) && one.field === 'when' && one.op !== 'empty')) };
  const query = queryOf({ ...question, filter });
  return useQuery({
    queryKey: ['/incidents/timeline', query],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/timeline', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Everything about one incident, by id or short name. */
export function useIncident(id: string | undefined) {
  return useQuery({
    queryKey: ['/incidents/:id', id],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/{id}', { params: { path: { id: id! } }, signal })),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
}
