import { useMemo, useRef, useState } from 'react';
import type { Row } from './ask-register.ts';

/** Rows that are ticked. */
export interface Selection {
  ids: ReadonlySet<string>;
  rows: readonly Row[];
  /** Ticks a row or takes its tick away; with `isRange` all rows from the last one ticked to it. */
  toggle(row: Row, isRange?: boolean): void;
  toggleAll(): void;
  clear(): void;
}

/** Ticks on the rows of a list; a row that is no longer in the list is no longer ticked. */
export function useSelection(rows: readonly Row[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const ticked = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
  const there = useMemo(() => new Set(ticked.map(({ id }) => id)), [ticked]);
  return {
    ids: there,
    rows: ticked,
    toggle: (row, isRange = false) => {
      const from = isRange ? rows.findIndex(({ id }) => id === last.current) : -1;
      const to = rows.findIndex(({ id }) => id === row.id);
      const next = new Set(there);
      if (from >= 0 && to >= 0) for (const { id } of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
      else if (!next.delete(row.id)) next.add(row.id);
      last.current = row.id;
      setIds(next);
    },
    toggleAll: () => setIds(there.size >= rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
