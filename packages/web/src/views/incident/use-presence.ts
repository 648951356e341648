import { useEffect, useRef, useState } from 'react';
import { api, take } from '../../api/client.ts';
import { onPresence } from '../../app/live.ts';

/** Somebody else who looks at the same incident, and the field they edit. */
export interface Present {
  name: string;
  editing: string | null;
  colour: string | null;
}

const EVERY = 10_000;
const TAB = Math.random().toString(36).slice(2);

/** Tells the others that one is here and what one edits, and who else is. Nothing is stored: who says nothing for half a minute is gone. */
export function usePresence(incident: string, editing: string | null): Present[] {
  const [present, setPresent] = useState<Present[]>([]);
  const now = useRef(editing);
  now.current = editing;
  useEffect(() => {
    const tell = (): void => {
      void say(incident, now.current).then(
        (answer) => setPresent(othersOf(answer)),
        () => undefined,
      );
    };
    tell();
    const timer = setInterval(tell, EVERY);
    const stop = onPresence((told) => {
      if (told.incident === incident) setPresent(othersOf(told));
    });
    return () => {
      clearInterval(timer);
      stop();
      setPresent([]);
    };
  }, [incident]);
  useEffect(() => {
    void say(incident, editing).catch(() => undefined);
  }, [incident, editing]);
  return present;
}

const say = async (id: string, editing: string | null): Promise<unknown> =>
  take(await api.POST('/incidents/{id}/presence', { params: { path: { id } }, body: { tab: TAB, editing } }));

/** Everybody in an answer but this tab. */
function othersOf(answer: unknown): Present[] {
  const list = (answer as { present?: unknown[] } | null)?.present;
  if (!Array.isArray(list)) return [];
  return (list as Partial<Present & { tab: string }>[])
    .filter(({ tab }) => tab !== TAB)
    .map(({ name, editing, colour }) => ({ name: name ?? '', editing: editing ?? null, colour: colour ?? null }));
}
