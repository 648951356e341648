import { useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../../api/client.ts';
import { useIncidents } from '../../parts/use-incidents.ts';
import { QUEUES, type Queue } from './review-route.ts';

const READY = { field: 'status', op: 'eq', value: 'ready-for-review' };
/** Why reports were not read. */
const UNREAD = ['unread-language', 'cannot-be-read'] as const;
/** Rows that a queue shows at a time; the next come up as these are done with. */
const MOST = 100;

/** Incidents that somebody says are ready for review. */
export const useReady = () => useIncidents(READY, undefined, { limit: MOST });

/** Judgements that could not be applied as they were meant. */
export const useUnsettled = () =>
  useQuery({ queryKey: ['/review'], queryFn: async ({ signal }) => take(await api.GET('/review', { signal })) });

/** Inputs that could not be read. */
export const useRefused = () =>
  useQuery({ queryKey: ['/refused'], queryFn: async ({ signal }) => take(await api.GET('/refused', { signal })) });

/** Reports in a language that is not read, or that can be read no more. */
export const useUnread = () =>
  useQuery({
    queryKey: ['/reports', 'unread'],
    queryFn: async ({ signal }): Promise<Pick<Answer<'ReportList'>, 'items' | 'total'>> => {
      const ask = async (reading: (typeof UNREAD)[number]) =>
        take(await api.GET('/reports', { params: { query: { reading, limit: MOST } }, signal }));
      const found = await Promise.all(UNREAD.map(ask));
      return { items: found.flatMap(({ items }) => items), total: found.reduce((sum, { total }) => sum + total, 0) };
    },
  });

/** How many pairs of incidents may be one. */
export const useAlikeTotal = () =>
  useQuery({
    queryKey: ['/incidents/alike', 1],
    queryFn: async ({ signal }) => take(await api.GET('/incidents/alike', { params: { query: { limit: 1 } }, signal })).total,
  });

/** How many wait in each queue, as far as it is known; `first` is the one to begin with. */
export function useQueues(): { counts: Record<Queue, number | undefined>; first: Queue } {
  const counts: Record<Queue, number | undefined> = {
    ready: useReady().data?.total,
    duplicates: useAlikeTotal().data,
    judgements: useUnsettled().data?.length,
    unread: useUnread().data?.total,
    refused: useRefused().data?.length,
  };
  return { counts, first: QUEUES.find((queue) => counts[queue]) ?? QUEUES[0] };
}
