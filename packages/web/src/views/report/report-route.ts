import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** What the list of reports is asked for. */
export interface ReportsSearch {
  q?: string;
  reading?: string;
}

/** `/reports` */
export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): ReportsSearch => ({
    q: typeof search.q === 'string' && search.q !== '' ? search.q : undefined,
    reading: typeof search.reading === 'string' ? search.reading : undefined,
  }),
  component: lazyRouteComponent(() => import('../reports/reports-page.tsx'), 'ReportsPage'),
});

/** `/reports/$id` */
export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
});
