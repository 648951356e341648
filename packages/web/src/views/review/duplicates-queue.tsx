import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Answer, api, take } from '../../api/client.ts';
import { useCursor } from '../../hooks/use-cursor.ts';
import { Button } from '../../parts/button.tsx';
import { sayReason } from '../../parts/say-reason.ts';
import { say, sayNumber, sayTerm } from '../../words/say.tsx';
import { useActs } from '../register/acts/use-acts.ts';
import { PairSide } from './pair-side.tsx';
import { QueueList } from './queue-list.tsx';

type Pair = Answer<'AlikePair'>;
const PAGE = 20;

/** Pairs of incidents that may be one, the likeliest first: y makes them one, n keeps them apart for good. */
export function DuplicatesQueue() {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['/incidents/alike', 'queue'],
    queryFn: async ({ pageParam, signal }) =>
      take(await api.GET('/incidents/alike', { params: { query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const acts = useActs();
  const navigate = useNavigate();
  const pairs = data?.pages.flatMap(({ items }) => items);
  const accept = ({ incidents, reasons }: Pair): void => {
    if (!acts.isBusy) void acts.merge(incidents, say('register.alike-reason', { why: reasons.map(sayReason).join('; ') }));
  };
  const refuse = ({ incidents }: Pair): void => {
    if (!acts.isBusy) void acts.keepApart(incidents, '');
  };
  const cursor = useCursor({
    says: sayTerm('queue', 'duplicates'),
    items: pairs ?? [],
    open: ({ incidents }) => void navigate({ to: '/incidents/$id', params: { id: incidents[0]!.short } }),
    nearEnd: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    acts: [
      { keys: 'y', says: say('register.key-accept'), run: accept },
      { keys: 'n', says: say('register.key-refuse'), run: refuse },
    ],
  });
  return (
    <>
      <QueueList
        items={pairs}
        error={error}
        nameOf={({ incidents }) => incidents.map(({ id }) => id).join()}
        cursor={cursor}
        hint={say('register.duplicates-explain')}
        none={say('register.no-pairs')}
        noneExplain={say('register.no-pairs-explain')}
      >
        {(pair, isHere) => (
          <>
            <Why pair={pair} />
            <div className="pair-sides">
              {pair.incidents.map((row) => (
                <PairSide key={row.id} row={row} isOpen={isHere} />
              ))}
            </div>
            <div className="row">
              <Button look="main" disabled={acts.isBusy} onClick={() => accept(pair)}>
                {say('register.they-are-one')} <kbd>{'y'}</kbd>
              </Button>
              <Button disabled={acts.isBusy} onClick={() => refuse(pair)}>
                {say('register.they-are-two')} <kbd>{'n'}</kbd>
              </Button>
            </div>
          </>
        )}
      </QueueList>
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
        <span key={reason.code} className="why-for">
          {sayReason(reason)}
        </span>
      ))}
      {pair.against.map((reason) => (
        <span key={reason.code} className="why-against">
          {sayReason(reason)}
        </span>
      ))}
    </p>
  );
}
