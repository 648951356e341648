import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import type { ColumnId } from './list/columns.tsx';

/** What the register shows beside its facets: the list alone, list and map, or the map alone. */
export type Show = 'list' | 'both' | 'map';

/** What the register's address says. */
export interface RegisterSearch {
  /** Words that all stand in the incident. */
  q?: string;
  /** The filter, as {@link readFilter} reads it. */
  f?: string;
  /** Order; a minus before it turns it round. */
  sort?: string;
  show?: Show;
  /** Columns by their ids, with commas between. */
  cols?: string;
  /** The incident whose preview is open, by its short name. */
  row?: string;
  /** Only what has changed since this revision. */
  since?: number;
}

/** Names of columns that an address may carry. */
function readColumns(text: unknown): string | undefined {
  return typeof text === 'string' && /^[a-z]+(?:,[a-z]+)*$/.test(text) ? text : undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

/** `/register` */
export const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: (search: Record<string, unknown>): RegisterSearch => ({
    q: text(search.q),
    f: text(search.f),
    sort: typeof search.sort === 'string' && /^-?[a-z]+$/.test(search.sort) ? search.sort : undefined,
    show: search.show === 'list' || search.show === 'map' ? search.show : undefined,
    cols: readColumns(search.cols),
    row: text(search.row),
    since: Number.isInteger(search.since) && Number(search.since) >= 0 ? Number(search.since) : undefined,
  }),
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
});

/** Columns of an address, in its order. */
export function columnsOf(cols: string | undefined, usual: readonly ColumnId[], all: readonly ColumnId[]): readonly ColumnId[] {
  const asked = (cols?.split(',') ?? []).filter((id): id is ColumnId => (all as readonly string[]).includes(id));
  return asked.length > 0 ? asked : usual;
}
