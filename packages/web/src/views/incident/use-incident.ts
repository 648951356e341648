import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/ask.ts';
import type { Duplicate, HistoryLine, IncidentAnswer } from './incident-shapes.ts';

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
      const { items } = await ask<{ items: HistoryLine[] }>(`/incidents/${encodeURIComponent(id)}/history`, { signal });
      return items;
    },
  });

/** Incidents that may be the same. */
export const useDuplicates = (id: string) =>
  useQuery({
    queryKey: ['/incidents', id, 'duplicates'],
    queryFn: async ({ signal }) => {
      const { items } = await ask<{ items: Duplicate[] }>(`/incidents/${encodeURIComponent(id)}/duplicates`, { signal });
      return items;
    },
  });
