import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTitle } from '../../app/use-title.ts';
import { useKeys } from '../../hooks/use-keys.ts';
import { NotPast } from '../../parts/not-past.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { DuplicatesQueue } from './duplicates-queue.tsx';
import { JudgementsQueue } from './judgements-queue.tsx';
import { ReadyQueue } from './ready-queue.tsx';
import { RefusedQueue } from './refused-queue.tsx';
import './review.css';
import { QUEUES, type Queue } from './review-route.ts';
import { UnreadQueue } from './unread-queue.tsx';
import { useQueues } from './use-queues.ts';

const SHOWS: Record<Queue, () => React.ReactNode> = {
  ready: ReadyQueue,
  duplicates: DuplicatesQueue,
  judgements: JudgementsQueue,
  unread: UnreadQueue,
  refused: RefusedQueue,
};

/** What waits for a person: queues, one after the other, each gone through by keys. */
export function ReviewPage() {
  useTitle(say('review.title'));
  const { queue } = useSearch({ from: '/review' });
  const navigate = useNavigate({ from: '/review' });
  const { counts, first } = useQueues();
  const isKnown = QUEUES.every((one) => counts[one] !== undefined);
  const go = (to: Queue): void => void navigate({ search: { queue: to }, replace: true });
  // The queue stays once it is chosen: what is done in one must not open another.
  useEffect(() => {
    if (!queue && isKnown) void navigate({ search: { queue: first }, replace: true });
  }, [queue, isKnown, first, navigate]);
  useKeys(
    say('review.title'),
    QUEUES.map((one, i) => ({ keys: `${i + 1}`, says: sayTerm('queue', one), run: () => go(one) })),
  );
  const chosen = queue ?? first;
  const Shown = SHOWS[chosen];
  return (
    <div className="review">
      <NotPast />
      <header className="page-head">
        <h1>{say('review.title')}</h1>
        <span className="quiet" role="status">
          {isKnown && QUEUES.every((one) => counts[one] === 0) ? say('review.all-done') : ''}
        </span>
      </header>
      <Tabs
        label={say('review.queues')}
        tabs={QUEUES.map((one) => ({ id: one, says: sayTerm('queue', one), count: counts[one] }))}
        chosen={chosen}
        onChoose={go}
      >
        <Shown key={chosen} />
      </Tabs>
    </div>
  );
}
