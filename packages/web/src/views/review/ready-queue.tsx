import { Link, useNavigate } from '@tanstack/react-router';
import type { IncidentRow } from '../../app/shapes.ts';
import { useCursor } from '../../hooks/use-cursor.ts';
import { Button } from '../../parts/button.tsx';
import { TermChip } from '../../parts/chip.tsx';
import { WhenText } from '../../parts/date-time.tsx';
import { gravest } from '../../parts/incident-lines.tsx';
import { Toll } from '../../parts/toll.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { QueueList } from './queue-list.tsx';
import { useReady } from './use-queues.ts';

/** Incidents that are ready for review: y completes and seals one, n gives it back to be worked on. */
export function ReadyQueue() {
  const { data, error } = useReady();
  const navigate = useNavigate();
  const judge = useJudging();
  const items = data?.items;
  const set = (row: IncidentRow, status: 'completed' | 'in-progress'): void =>
    void judge(
      { act: 'status', target: row.id, status },
      { done: say('review.done-status', { short: row.short, status: sayTerm('status', status) }) },
    );
  const cursor = useCursor({
    says: sayTerm('queue', 'ready'),
    items: items ?? [],
    open: (row) => void navigate({ to: '/incidents/$id', params: { id: row.short } }),
    acts: [
      { keys: 'y', says: say('review.key-complete'), run: (row) => set(row, 'completed') },
      { keys: 'n', says: say('review.key-give-back'), run: (row) => set(row, 'in-progress') },
    ],
  });
  return (
    <QueueList
      items={items}
      error={error}
      nameOf={(row) => row.id}
      cursor={cursor}
      hint={say('review.ready-hint')}
      none={say('review.ready-none')}
      noneExplain={say('review.ready-none-explain')}
    >
      {(row) => {
        const worst = gravest(row);
        return (
          <>
            <h2>
              <Link to="/incidents/$id" params={{ id: row.short }}>
                <bdi>{row.title}</bdi>
              </Link>{' '}
              <span className="quiet small">{row.short}</span>
            </h2>
            <p className="row small">
              <span>
                <WhenText when={row.when} /> · <bdi>{row.where?.name ?? say('parts.no-place')}</bdi>
              </span>
              {worst && <TermChip kind="verdict" value={worst.verdict} />}
              {worst && <TermChip kind="standing" value={worst.standing} />}
              <Toll kind="killed" toll={row.killed} />
              <Toll kind="wounded" toll={row.wounded} />
              <span className="quiet">{row.assignee ? say('review.worked-on-by', { who: row.assignee }) : ''}</span>
              {row.comments > 0 && <span className="quiet">{say('review.comments', { n: row.comments })}</span>}
            </p>
            <div className="row">
              <Button look="main" onClick={() => set(row, 'completed')}>
                {say('review.complete')} <kbd>{'y'}</kbd>
              </Button>
              <Button onClick={() => set(row, 'in-progress')}>
                {say('review.give-back')} <kbd>{'n'}</kbd>
              </Button>
            </div>
          </>
        );
      }}
    </QueueList>
  );
}
