import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';

/** A key, or keys one after the other ("g s"), and what they do. `mod+` is Ctrl, or Command on a Mac. */
export interface KeyBinding {
  keys: string;
  says: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field. */
  whileTyping?: boolean;
}

/** Bindings that belong together, under one heading of the help. */
export interface KeyGroup {
  says: string;
  bindings: KeyBinding[];
}

let groups: KeyGroup[] = [];
const listeners = new Set<() => void>();
let pending = '';
let pendingSince = 0;

function change(next: KeyGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const shift = event.shiftKey && event.key.length > 1 ? 'shift+' : '';
  return `${mod}${event.altKey ? 'alt+' : ''}${shift}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  const typing = isTyping(event.target) || Boolean(document.querySelector('dialog[open]'));
  const sequence = event.timeStamp - pendingSince < 1_000 && pending ? `${pending} ${name}` : name;
  const all = groups.toReversed().flatMap((group) => group.bindings);
  const usable = all.filter((one) => !typing || one.whileTyping);
  const found = usable.find((one) => one.keys === sequence) ?? usable.find((one) => one.keys === name);
  pending = '';
  if (found) {
    event.preventDefault();
    found.run(event);
  } else if (usable.some((one) => one.keys.startsWith(`${name} `))) {
    pending = name;
    pendingSince = event.timeStamp;
  }
}

let listening = false;

/** Binds keys while the component is on the page; later ones win over earlier ones. They show in the help (?). Memoize nothing: the latest `run` is called. */
export function useKeys(says: string, bindings: KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const shape = bindings.map((one) => `${one.keys}\t${one.says}\t${one.whileTyping ?? false}`).join('\n');
  const group = useMemo<KeyGroup>(
    () => ({
      says,
      bindings: shape.split('\n').map((line, i) => {
        const [keys, text, whileTyping] = line.split('\t');
        return { keys, says: text, whileTyping: whileTyping === 'true', run: (event) => latest.current[i]?.run(event) };
      }),
    }),
    [says, shape],
  );
  // with what is shown and no moment later: a key that is pressed at once must not do what it did on the page before
  useLayoutEffect(() => {
    if (!listening) document.addEventListener('keydown', onKey);
    listening = true;
    change([...groups, group]);
    return () => change(groups.filter((one) => one !== group));
  }, [group]);
}

/** All keys bound just now, for the help. */
export function useBoundKeys(): KeyGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
}
