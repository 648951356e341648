import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Group, NO_FILTER } from './filter/filter.ts';
import { type ReadFilter, readFilter } from './filter/read-filter.ts';
import { writeFilter } from './filter/write-filter.ts';
import type { RegisterSearch } from './register-route.ts';

/** The register's address, and how to change it. */
export interface RegisterAddress {
  search: RegisterSearch;
  filter: Group;
  /** Where the address's filter cannot be read; null where it can. */
  wrong: ReadFilter['wrong'];
  setFilter(next: Group): void;
  /** Changes some of it. What one steps through (`row`) takes the place of the address before, everything else is a step back. */
  set(next: Partial<RegisterSearch>): void;
}

/** Everything that the register shows is in its address, so that it can be sent to somebody else. */
export function useRegisterSearch(): RegisterAddress {
  const search = useSearch({ from: '/register' });
  const navigate = useNavigate({ from: '/register' });
  const read = useMemo(() => readFilter(search.f ?? ''), [search.f]);
  const set = (next: Partial<RegisterSearch>): void => {
    const isStep = Object.keys(next).every((name) => name === 'row' || name === 'q');
    void navigate({ search: (old) => ({ ...old, ...next }), replace: isStep, resetScroll: false });
  };
  return {
    search,
    filter: read.filter ?? NO_FILTER,
    wrong: read.wrong,
    set,
    setFilter: (next) => set({ f: writeFilter(next) || undefined, row: undefined }),
  };
}
