import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** What the situation's address says beside the instant. */
export interface SituationSearch {
  /** The agreement whose truce is shown in full; without it the most urgent. */
  truce?: string;
  /** The day whose findings are open. */
  day?: string;
}

/** `/` */
export const situationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: ({ truce, day }: Record<string, unknown>): SituationSearch => ({
    truce: typeof truce === 'string' && truce ? truce : undefined,
    day: typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined,
  }),
  component: lazyRouteComponent(() => import('./situation-page.tsx'), 'SituationPage'),
});
