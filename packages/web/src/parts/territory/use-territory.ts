import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, take } from '../../api/client.ts';

/** Who is said to hold which place, by what was published by `asOf`. */
export function useTerritory(asOf: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['/territory', { asOf }],
    queryFn: async ({ signal }) => take(await api.GET('/territory', { params: { query: { asOf } }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

const KEY = 'truceline.control-hidden';
const listeners = new Set<() => void>();

/** Whether maps show who holds what; the reader's wish is kept in this browser. */
export function useControlShown(): [boolean, (shown: boolean) => void] {
  const isShown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(KEY) === null,
  );
  return [
    isShown,
    (shown) => {
      if (shown) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'yes');
      for (const listener of listeners) listener();
    },
  ];
}
