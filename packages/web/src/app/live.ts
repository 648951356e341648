import { useSyncExternalStore } from 'react';
import type { Answer } from '../api/client.ts';
import { askAllAgain, queryClient } from './query-client.ts';

/** What the server last said about itself. */
export interface LiveState {
  connected: boolean;
  revision: number | null;
  /** Reports read, of those to be read; null when nothing is waiting. */
  progress: { read: number; of: number } | null;
}

/** One person's presence on an incident, as told by the server. */
export type PresenceListener = (presence: Record<string, unknown>) => void;

let state: LiveState = { connected: true, revision: null, progress: null };
const listeners = new Set<() => void>();
const presenceListeners = new Set<PresenceListener>();
let source: EventSource | null = null;
let waiting: ReturnType<typeof setTimeout> | null = null;

function set(next: Partial<LiveState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Everything shown is asked for again, at most three times a second; what is not on the page only when it is next opened. */
function refreshSoon(): void {
  if (waiting) return;
  waiting = setTimeout(() => {
    waiting = null;
    void askAllAgain();
  }, 330);
}

function read(event: MessageEvent<string>): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(event.data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { value };
  } catch {
    return {};
  }
}

function onRevision(event: MessageEvent<string>): void {
  const { revision, value, age } = read(event);
  const next = Number(revision ?? value);
  if (Number.isNaN(next) || next === state.revision) return;
  // the register may have changed between the first answers and the first word of the server, or from one of those answers to the next: they are asked for again
  const first = state.revision === null && typeof age === 'number' && age < performance.now();
  const shown = state.revision ?? queryClient.getQueryData<Answer<'Meta'>>(['/meta'])?.revision;
  set({ revision: next });
  if (first || next !== shown) refreshSoon();
}

function onProgress(event: MessageEvent<string>): void {
  const { read: done, of } = read(event);
  const progress = { read: Number(done ?? 0), of: Number(of ?? 0) };
  set({ progress: progress.read >= progress.of ? null : progress });
}

function connect(): void {
  if (source) return;
  source = new EventSource('/api/v1/events');
  source.addEventListener('open', () => {
    if (!state.connected) refreshSoon();
    set({ connected: true });
  });
  source.addEventListener('error', () => set({ connected: false }));
  source.addEventListener('revision', onRevision);
  source.addEventListener('changed', onRevision);
  source.addEventListener('progress', onProgress);
  source.addEventListener('presence', (event) => {
    const presence = read(event);
    for (const listener of presenceListeners) listener(presence);
  });
}

/** Follows who else looks at what; gives back how to stop. */
export function onPresence(listener: PresenceListener): () => void {
  presenceListeners.add(listener);
  return () => presenceListeners.delete(listener);
}

/** The server's revision, its progress in reading and whether it can be reached; queries are asked again when the register changes. */
export function useLive(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      connect();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
