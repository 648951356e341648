import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/ask.ts';
import type { Duplicate, HistoryItem, IncidentAnswer } from './incident-shapes.ts';

/** Everything about one incident, by its name, its short name or a name it had. */
export const useIncident = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id],
    queryFn: ({ signal }) => ask<IncidentAnswer>(`/incidents/${encodeURIComponent(id)}`, { signal }),
  });

/** What was done about it, oldest first. */
export const useHistory = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id, 'history'],
    queryFn: async ({ signal }) => {
      const answer = await ask<HistoryItem[] | { items: HistoryItem[] }>(`/incidents/${encodeURIComponent(id)}/history`, { signal });
      return Array.isArray(answer) ? answer : answer.items;
    },
  });

/** Incidents that may be the same. */
export const useDuplicates = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id, 'duplicates'],
    queryFn: async ({ signal }) => {
      const answer = await ask<Duplicate[] | { items: Duplicate[] }>(`/incidents/${encodeURIComponent(id)}/duplicates`, { signal });
      return Array.isArray(answer) ? answer : answer.items;
    },
  });
