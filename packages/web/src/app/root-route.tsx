import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { NotFound, PageError } from './page-error.tsx';
import { Shell } from './shell.tsx';

/** What every address may carry. */
export interface SharedSearch {
  /** UTC instant or day that the pages are taken back to. */
  asOf?: string;
}

/** The frame; its one search parameter stays while one goes from page to page. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): SharedSearch => ({
    asOf: typeof search.asOf === 'string' && /^\d{4}-\d\d-\d\d/.test(search.asOf) ? search.asOf : undefined,
  }),
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: Shell,
  errorComponent: PageError,
  notFoundComponent: NotFound,
});
