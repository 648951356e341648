import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** Parts of an agreement's page. */
export const AGREEMENT_TABS = ['clauses', 'parties', 'terms', 'edit'] as const;
/** One of {@link AGREEMENT_TABS}. */
export type AgreementTab = (typeof AGREEMENT_TABS)[number];

/** `/agreements` */
export const agreementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
});

/** `/agreements/$id` */
export const agreementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements/$id',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: AgreementTab } => ({
    tab: AGREEMENT_TABS.find((known) => known === tab),
  }),
  component: lazyRouteComponent(() => import('./agreement-page.tsx'), 'AgreementPage'),
});
