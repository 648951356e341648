import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { choiceOf } from '../../parts/choice-of.ts';

/** What waits for a person to look at it. */
export const QUEUES = ['ready', 'duplicates', 'judgements', 'unread', 'refused'] as const;
/** One of {@link QUEUES}. */
export type Queue = (typeof QUEUES)[number];

/** Which queue is open; the first that holds something where none is named. */
export interface ReviewSearch {
  queue?: Queue;
}

/** `/review` */
export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  validateSearch: (search: Record<string, unknown>): ReviewSearch => ({ queue: choiceOf(QUEUES, String(search.queue)) }),
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});
