import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something a page offers to do, to be found with Ctrl+K. */
export interface Command {
  says: string;
  run: () => void;
}

let all: Command[] = [];
const listeners = new Set<() => void>();

function change(next: Command[]): void {
  all = next;
  for (const listener of listeners) listener();
}

/** Offers commands while the component is on the page. */
export function useOffer(commands: Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const names = commands.map((one) => one.says).join('\n');
  useEffect(() => {
    const mine = names.split('\n').map((says, i) => ({ says, run: () => latest.current[i]?.run() }));
    change([...all, ...mine]);
    return () => change(all.filter((one) => !mine.includes(one)));
  }, [names]);
}

/** The commands offered just now. */
export function useCommands(): Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}
