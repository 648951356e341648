import type { ReactNode } from 'react';
import { PageError } from '../../app/page-error.tsx';
import type { Cursor } from '../../hooks/use-cursor.ts';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';

interface QueueListProps<T> {
  /** Undefined until they are known. */
  items: readonly T[] | undefined;
  error: unknown;
  nameOf: (item: T) => string;
  cursor: Cursor;
  /** What the queue is, and what to do with it. */
  hint: string;
  none: string;
  noneExplain: string;
  children: (item: T, isHere: boolean) => ReactNode;
}

/** A queue as a list that one goes through by keys; when it is empty it says so. */
export function QueueList<T>({ items, error, nameOf, cursor, hint, none, noneExplain, children }: QueueListProps<T>) {
  if (error && !items) return <PageError error={error} />;
  if (!items) return <Skeleton lines={8} />;
  if (items.length === 0) return <Empty title={none}>{noneExplain}</Empty>;
  return (
    <>
      <p className="quiet queue-hint">{hint}</p>
      <ol ref={cursor.list} className="queue">
        {items.map((item, i) => (
          <li
            key={nameOf(item)}
            className={`queue-item sheet ${i === cursor.at ? 'current' : ''}`}
            aria-current={i === cursor.at || undefined}
            onPointerDown={() => cursor.setAt(i)}
          >
            {children(item, i === cursor.at)}
          </li>
        ))}
      </ol>
    </>
  );
}
