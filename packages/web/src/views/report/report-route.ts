import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { choiceOf } from '../../parts/choice-of.ts';

/** How the reading of a report may stand. */
export const READINGS = ['read', 'waiting', 'unread-language', 'nothing-found', 'cannot-be-read'] as const;

/** What the list of reports is asked for. */
export interface ReportsSearch {
  q?: string;
  reading?: (typeof READINGS)[number];
}

/** `/reports` */
export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): ReportsSearch => ({
    q: typeof search.q === 'string' && search.q !== '' ? search.q : undefined,
    reading: choiceOf(READINGS, String(search.reading)),
  }),
  component: lazyRouteComponent(() => import('../reports/reports-page.tsx'), 'ReportsPage'),
});

/** `/reports/$id` */
export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
});
