import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { choiceOf } from '../../parts/choice-of.ts';

/** What of the inbox can be shown: what names one, what was given to one, what was changed in what one follows. */
export const SHOWN = ['mention', 'assigned', 'followed'] as const;

/** What of the inbox is shown; everything where nothing is said. */
export interface InboxSearch {
  show?: (typeof SHOWN)[number];
  /** Only what is unread. */
  unread?: true;
}

/** `/inbox` */
export const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): InboxSearch => ({
    show: choiceOf(SHOWN, String(search.show)),
    unread: search.unread === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
});
