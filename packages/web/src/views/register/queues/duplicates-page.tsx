import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Answer, api, take } from '../../../api/client.ts';
import { useTitle } from '../../../app/use-title.ts';
import { useKeys } from '../../../hooks/use-keys.ts';
import { Button } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { say, sayNumber } from '../../../words/say.tsx';
import { useActs } from '../acts/use-acts.ts';
import { PairSide } from './pair-side.tsx';
import './queues.css';

type Pair = Answer<'AlikePair'>;
const PAGE = 20;

/** Pairs of incidents that may be one, the likeliest first: y makes them one, n keeps them apart for good. */
export function DuplicatesPage() {
  useTitle(say('register.duplicates'));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['/incidents/alike', 'queue'],
    queryFn: async ({ pageParam, signal }) =>
      take(await api.GET('/incidents/alike', { params: { query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const acts = useActs();
  const [at, setAt] = useState(0);
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  const here = Math.min(at, Math.max(0, pairs.length - 1));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.children[here]?.scrollIntoView({ block: 'nearest' }), [here]);
  const step = (by: number): void => {
    setAt(Math.min(pairs.length - 1, Math.max(0, here + by)));
    if (hasNextPage && !isFetchingNextPage && here + by > pairs.length - 5) void fetchNextPage();
  };
  const accept = (pair: Pair | undefined): void => {
    if (pair && !acts.isBusy) void acts.merge(pair.incidents, say('register.alike-reason', { why: pair.reasons.join('; ') }));
  };
  const refuse = (pair: Pair | undefined): void => {
    if (pair && !acts.isBusy) void acts.keepApart(pair.incidents, '');
  };
  useKeys(say('register.duplicates'), [
    { keys: 'j', says: say('register.key-next-pair'), run: () => step(1) },
    { keys: 'k', says: say('register.key-pair-before'), run: () => step(-1) },
    { keys: 'y', says: say('register.key-accept'), run: () => accept(pairs[here]) },
    { keys: 'n', says: say('register.key-refuse'), run: () => refuse(pairs[here]) },
  ]);
  return (
    <>
      <header className="page-head">
        <h1>{say('register.duplicates')}</h1>
        <span className="quiet" role="status">
          {data ? say('register.pairs', { n: data.pages[0]?.total ?? 0 }) : ''}
        </span>
        <Link to="/register">{say('register.back')}</Link>
      </header>
      <p className="quiet queue-hint">{say('register.duplicates-explain')}</p>
      {!data && <Skeleton lines={8} />}
      {data && pairs.length === 0 && <Empty title={say('register.no-pairs')}>{say('register.no-pairs-explain')}</Empty>}
      <ol ref={list} className="pairs">
        {pairs.map((pair, i) => (
          <li
            key={pair.incidents.map(({ id }) => id).join()}
            className={`pair sheet ${i === here ? 'current' : ''}`}
            aria-current={i === here || undefined}
          >
            <Why pair={pair} />
            <div className="pair-sides">
              {pair.incidents.map((row) => (
                <PairSide key={row.id} row={row} isOpen={Math.abs(i - here) <= 1} />
              ))}
            </div>
            <div className="row">
              <Button look="main" disabled={acts.isBusy} onClick={() => accept(pair)}>
                {say('register.they-are-one')} <kbd>y</kbd>
              </Button>
              <Button disabled={acts.isBusy} onClick={() => refuse(pair)}>
                {say('register.they-are-two')} <kbd>n</kbd>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('register.more-pairs')}
        </Button>
      )}
    </>
  );
}

/** How alike they are, with what speaks for it and against. */
function Why({ pair }: { pair: Pair }) {
  return (
    <p className="pair-why small">
      <strong>{say('register.alike', { percent: sayNumber(Math.round(pair.score * 100)) })}</strong>
      {pair.reasons.map((reason) => (
        <span key={reason} className="why-for">
          {reason}
        </span>
      ))}
      {pair.against.map((reason) => (
        <span key={reason} className="why-against">
          {reason}
        </span>
      ))}
    </p>
  );
}
