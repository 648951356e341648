import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../api/client.ts';
import { useMe, useMeta } from './use-meta.ts';

const KEY = 'truceline.first-seen';

/** How far the person at this browser has looked. */
export interface Seen {
  /** The revision up to which they said that they had looked; null until that is known. */
  seen: number | null;
  /** The register as it is now. */
  revision: number | undefined;
  /** Says that they have looked up to now. */
  mark(): void;
}

/** What one has seen, as the register keeps it for each person; before one first said so, what was there at the first visit. */
export function useSeen(): Seen {
  const { data: meta } = useMeta();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [first, setFirst] = useState(readFirst);
  const revision = meta?.revision;
  if (me && !me.seen && revision !== undefined && (first === null || first > revision)) {
    localStorage.setItem(KEY, String(revision));
    setFirst(revision);
  }
  return {
    seen: me ? (me.seen?.revision ?? first) : null,
    revision,
    mark: () => {
      if (revision === undefined) return;
      void (async () => {
        take(await api.POST('/seen', { body: { revision } }));
        await queries.invalidateQueries({ queryKey: ['/me'] });
      })();
    },
  };
}

function readFirst(): number | null {
  const kept = localStorage.getItem(KEY);
  return kept === null || Number.isNaN(Number(kept)) ? null : Number(kept);
}
