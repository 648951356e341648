import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageError } from '../../app/page-error.tsx';
import { type InboxItem, useInbox } from '../../app/use-inbox.ts';
import { useTitle } from '../../app/use-title.ts';
import { useCursor } from '../../hooks/use-cursor.ts';
import { useKeys } from '../../hooks/use-keys.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import './inbox.css';
import { InboxLine } from './inbox-line.tsx';
import { SHOWN } from './inbox-route.ts';
import { MyWork } from './my-work.tsx';

const isOf = ({ kind }: InboxItem, show: (typeof SHOWN)[number] | undefined): boolean =>
  !show || (show === 'followed' ? kind === 'judged' || kind === 'reported' : kind === show);

/** What others have done that concerns one: mentions, what was given to one, changes in what one follows. */
export function InboxPage() {
  useTitle(say('inbox.title'));
  const { show, unread } = useSearch({ from: '/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const { data, error, refetch } = useInbox();
  const judge = useJudging();
  const all = data?.items ?? [];
  const items = all.filter((item) => isOf(item, show) && (!unread || item.unread));

  const mark = (some: readonly InboxItem[], read: boolean): void => {
    // One report, or one act, may tell of several incidents: it is read once.
    const ids = [...new Set(some.map(({ id }) => id))];
    if (ids.length === 0) return;
    void judge({ act: 'inbox-read', items: ids, read }, { done: say(read ? 'inbox.done-read' : 'inbox.done-unread', { n: ids.length }) });
  };
  const seen = (item: InboxItem): void => {
    if (item.unread) mark([item], true);
  };
  const open = (item: InboxItem): void => {
    seen(item);
    void navigate({ to: '/incidents/$id', params: { id: item.incident } });
  };
  const markAll = (): void =>
    mark(
      items.filter((item) => item.unread),
      true,
    );
  const { at, setAt, list } = useCursor({
    says: say('inbox.title'),
    items,
    open,
    acts: [{ keys: 'e', says: say('inbox.key-mark'), run: (item) => mark([item], item.unread) }],
  });
  const onlyUnread = (): void => void navigate({ search: (old) => ({ ...old, unread: unread ? undefined : true }), replace: true });
  useKeys(say('inbox.title'), [
    { keys: 'a', says: say('inbox.key-all'), run: markAll },
    { keys: 'x', says: say('inbox.key-unread'), run: onlyUnread },
  ]);
  const tabs = [undefined, ...SHOWN].map((one) => ({
    id: one ?? ('all' as const),
    says: sayTerm('inbox-show', one ?? 'all'),
    count: all.filter((item) => item.unread && isOf(item, one)).length,
  }));
  return (
    <div className="inbox">
      <header className="page-head">
        <h1>{say('inbox.title')}</h1>
        <span className="quiet" role="status">
          {data ? say('inbox.count', { n: data.unread }) : ''}
        </span>
        <MyWork />
      </header>
      <Tabs
        label={say('inbox.shown')}
        tabs={tabs}
        chosen={show ?? 'all'}
        onChoose={(id) => void navigate({ search: (old) => ({ ...old, show: id === 'all' ? undefined : id }), replace: true })}
      >
        <div className="row inbox-acts">
          <Button aria-pressed={unread ?? false} onClick={onlyUnread}>
            {say('inbox.only-unread')} <kbd>{'x'}</kbd>
          </Button>
          <Button onClick={markAll} disabled={!items.some((item) => item.unread)}>
            {say('inbox.mark-all')} <kbd>{'a'}</kbd>
          </Button>
        </div>
        {error && <PageError error={error} reset={() => void refetch()} />}
        {!data && !error && <Skeleton lines={8} />}
        {data && items.length === 0 && (
          <Empty title={unread || all.length > 0 ? say('inbox.none-shown') : say('inbox.none')}>{say('inbox.none-explain')}</Empty>
        )}
        {items.length > 0 && (
          <ol ref={list} className="inbox-items sheet">
            {items.map((item, i) => (
              <InboxLine
                key={`${item.seq} ${item.incident}`}
                item={item}
                isHere={i === at}
                onStand={() => setAt(i)}
                onOpen={() => seen(item)}
                onMark={() => mark([item], item.unread)}
              />
            ))}
          </ol>
        )}
      </Tabs>
    </div>
  );
}
