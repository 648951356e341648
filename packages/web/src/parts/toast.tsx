import { useSyncExternalStore } from 'react';
import { say } from '../words/say.tsx';
import { Button } from './button.tsx';
import './toast.css';

interface Toast {
  id: number;
  text: string;
  bad: boolean;
  undo?: () => void;
}

let shown: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function show(next: Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says for ten seconds what was done, for twenty where it can be undone; with `undo` it can be taken back (also with the key u). What failed stays until it is dismissed. */
export function toast(text: string, { undo, bad = false }: { undo?: () => void; bad?: boolean } = {}): void {
  const id = ++last;
  show([...shown.slice(-3), { id, text, bad, undo }]);
  if (!bad) setTimeout(() => dismiss(id), undo ? 20_000 : 10_000);
}

function dismiss(id: number): void {
  show(shown.filter((one) => one.id !== id));
}

/** Takes back the last thing that can be; false where there is none. */
export function undoLast(): boolean {
  const one = shown.findLast((candidate) => candidate.undo);
  if (!one) return false;
  dismiss(one.id);
  one.undo?.();
  return true;
}

/** Where toasts are shown, once on the page. */
export function Toasts() {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <section className="toasts" aria-label={say('parts.notices')} aria-live="polite">
      {all.map((one) => (
        <div key={one.id} className={`toast ${one.bad ? 'bad' : ''}`}>
          <span>{one.text}</span>
          {one.undo && (
            <Button
              look="quiet"
              onClick={() => {
                dismiss(one.id);
                one.undo?.();
              }}
            >
              {say('parts.undo')}
            </Button>
          )}
          <Button look="quiet" icon="close" aria-label={say('parts.dismiss')} onClick={() => dismiss(one.id)} />
        </div>
      ))}
    </section>
  );
}
