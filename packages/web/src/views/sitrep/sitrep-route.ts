import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** `/sitrep` */
export const sitrepsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sitrep',
  component: lazyRouteComponent(() => import('./sitreps-page.tsx'), 'SitrepsPage'),
});

/** `/sitrep/$id` */
export const sitrepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sitrep/$id',
  component: lazyRouteComponent(() => import('./sitrep-page.tsx'), 'SitrepPage'),
});
