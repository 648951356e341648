import { type RefObject, useRef, useState } from 'react';
import { say } from '../words/say.tsx';
import { type KeyBinding, useKeys } from './use-keys.ts';

interface CursorOptions<T> {
  /** The heading of its keys in the help. */
  says: string;
  items: readonly T[];
  /** Enter on the one that one stands on. */
  open: (item: T) => void;
  /** Told before the end is reached, where there is more to fetch. */
  nearEnd?: () => void;
  /** What else is done to the one that one stands on, by key. */
  acts?: readonly { keys: string; says: string; run: (item: T) => void }[];
}

/** A list that one goes through by keys: which of its items one stands on, and where the list is. */
export interface Cursor {
  at: number;
  setAt: (at: number) => void;
  list: RefObject<HTMLOListElement | null>;
}

/** Goes through a list with j and k, opens with Enter, and does what else its keys say. What is done with keeps the place for the next. */
export function useCursor<T>({ says, items, open, nearEnd, acts = [] }: CursorOptions<T>): Cursor {
  const [wanted, setAt] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const at = Math.min(wanted, Math.max(0, items.length - 1));
  const step = (by: number): void => {
    const next = Math.min(items.length - 1, Math.max(0, at + by));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    if (next > items.length - 5) nearEnd?.();
  };
  const onItem = (run: (item: T) => void) => () => {
    const item = items[at];
    if (item !== undefined) run(item);
  };
  // Enter means something of its own on links and buttons.
  const openHere = (): void => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('a, button, summary, [role="tab"]')) focused.click();
    else onItem(open)();
  };
  const keys: KeyBinding[] = [
    { keys: 'j', says: say('shell.key-next'), run: () => step(1) },
    { keys: 'k', says: say('shell.key-before'), run: () => step(-1) },
    { keys: 'Enter', says: say('shell.key-open'), run: openHere },
    ...acts.map((act) => ({ keys: act.keys, says: act.says, run: onItem(act.run) })),
  ];
  useKeys(says, keys);
  return { at, setAt, list };
}
