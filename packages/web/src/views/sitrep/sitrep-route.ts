import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** `/sitrep` */
export const sitrepsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sitrep',
  validateSearch: ({ agreement }: Record<string, unknown>): { agreement?: string } => ({
    agreement: typeof agreement === 'string' && agreement ? agreement : undefined,
  }),
  component: lazyRouteComponent(() => import('./sitreps-page.tsx'), 'SitrepsPage'),
});

/** `/sitrep/$id` */
export const sitrepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sitrep/$id',
  validateSearch: ({ version }: Record<string, unknown>): { version?: string } => ({
    version: typeof version === 'string' && version ? version : undefined,
  }),
  component: lazyRouteComponent(() => import('./sitrep-page.tsx'), 'SitrepPage'),
});
