import { createRouter, defaultStringifySearch } from '@tanstack/react-router';
import { Skeleton } from '../parts/skeleton.tsx';
import { agreementRoute, agreementsRoute } from '../views/agreement/agreement-route.ts';
import { helpRoute } from '../views/help/help-route.ts';
import { inboxRoute } from '../views/inbox/inbox-route.ts';
import { incidentRoute } from '../views/incident/incident-route.ts';
import { registerRoute } from '../views/register/register-route.ts';
import { reportRoute, reportsRoute } from '../views/report/report-route.ts';
import { reviewRoute } from '../views/review/review-route.ts';
import { sitrepRoute, sitrepsRoute } from '../views/sitrep/sitrep-route.ts';
import { situationRoute } from '../views/situation/situation-route.ts';
import { PageError } from './page-error.tsx';
import { plainSearch } from './plain-search.ts';
import { rootRoute } from './root-route.tsx';

/** Every page under its address; each is fetched when it is first opened. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    situationRoute,
    registerRoute,
    incidentRoute,
    reportsRoute,
    reportRoute,
    agreementsRoute,
    agreementRoute,
    sitrepsRoute,
    sitrepRoute,
    inboxRoute,
    reviewRoute,
    helpRoute,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageError,
  defaultPendingComponent: () => <Skeleton lines={8} />,
  scrollRestoration: true,
  stringifySearch: (search) => plainSearch(defaultStringifySearch(search)),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
