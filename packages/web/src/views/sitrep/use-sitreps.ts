import { useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '../../app/ask.ts';
import { queryClient } from '../../app/query-client.ts';
import type { Run } from './runs.ts';

/** A piece of a sitrep; its id stays through every edit. */
export type Block =
  | { kind: 'heading'; id: string; text: string }
  | { kind: 'paragraph'; id: string; runs: Run[] }
  | { kind: 'incidents'; id: string; rows: { incident: string; runs: Run[] }[] }
  | { kind: 'map'; id: string; caption: string; places: MapPlace[] };

/** A place on a map of a sitrep, as it was claimed when the map was made. */
export interface MapPlace {
  incident: string;
  name: string;
  lat: number;
  lon: number;
  radiusKm: number;
  verdict: string | null;
}

/** What a citation opens, as it stood when it was made. */
export interface Source {
  id: string;
  label: string;
  report: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  speaker: string[];
  quote: string | null;
}

/** What is written in a sitrep, for days from `from` up to and without `to`. */
export interface Content {
  title: string;
  agreement: string;
  from: string;
  to: string;
  blocks: Block[];
  sources: Source[];
}

/** Who saved a version, and when. */
export interface Version {
  id: string;
  by: string;
  at: string;
}

/** A sitrep as lists show it. */
export interface SitrepLine {
  sitrep: string;
  title: string;
  agreement: string;
  from: string;
  to: string;
  versions: Version[];
}

/** A version of a sitrep, and the list of all. */
export interface SitrepAnswer {
  sitrep: string;
  content: Content;
  version: Version;
  versions: Version[];
}

/** The sitreps kept in the register. */
export function useSitreps() {
  return useQuery({ queryKey: ['/sitreps'], queryFn: ({ signal }) => ask<{ items: SitrepLine[] }>('/sitreps', { signal }) });
}

/** Fetches a sitrep in a version, the latest where none is named. */
export function fetchSitrep(id: string, version?: string, signal?: AbortSignal): Promise<SitrepAnswer> {
  return ask<SitrepAnswer>(`/sitreps/${encodeURIComponent(id)}`, { query: { version }, signal });
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
    mutationFn: (period: { agreement: string; from: string; to: string }) =>
      ask<{ sitrep: string }>('/sitreps', { method: 'POST', body: period }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['/sitreps'] }),
  });
}

/** Saves the next version. */
export function useSave(id: string) {
  return useMutation({
    mutationFn: (edit: { basis: string; title: string; blocks: Block[]; dropped: string[] }) =>
      ask<unknown>(`/sitreps/${encodeURIComponent(id)}`, { method: 'PUT', body: edit }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['/sitreps'] }),
  });
}
