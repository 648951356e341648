import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { PAGES } from '../app/pages.ts';
import { say, sayTerm } from '../words/say.tsx';
import { useCommands } from './commands.ts';
import { Dialog } from './dialog.tsx';
import './command-palette.css';

interface Hit {
  id: string;
  group: string;
  says: string;
  more?: string;
  run: () => void;
}

/** What is found; a part that was refused is empty. */
async function find(q: string, signal: AbortSignal) {
  const params = { query: { q, limit: 6 } };
  const [incidents, reports, agreements] = await Promise.all([
    api.GET('/incidents', { params, signal }),
    api.GET('/reports', { params, signal }),
    api.GET('/agreements', { signal }),
  ]);
  return { incidents: incidents.data?.items ?? [], reports: reports.data?.items ?? [], agreements: agreements.data ?? [] };
}

function useHits(text: string, close: () => void): { hits: Hit[]; going: boolean } {
  const navigate = useNavigate();
  const commands = useCommands();
  const q = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['find', q],
    queryFn: ({ signal }) => find(q, signal),
    enabled: q.length > 1,
    placeholderData: (old) => old,
  });
  const has = (words: string): boolean => words.toLowerCase().includes(q.toLowerCase());
  const go = (run: () => void) => () => {
    close();
    run();
  };
  const hits: Hit[] = [];
  if (q.length > 1 && data) {
    for (const { id, short, title } of data.agreements) {
      if (!has(`${short} ${title} ${id}`)) continue;
      hits.push({
        id,
        group: say('shell.find-agreements'),
        says: short,
        more: id,
        run: go(() => void navigate({ to: '/agreements/$id', params: { id } })),
      });
    }
    for (const one of data.incidents)
      hits.push({
        id: one.id,
        group: say('shell.find-incidents'),
        says: one.title || sayTerm('act', one.act),
        more: one.short,
        run: go(() => void navigate({ to: '/incidents/$id', params: { id: one.id } })),
      });
    for (const one of data.reports)
      hits.push({
        id: one.id,
        group: say('shell.find-reports'),
        says: one.title ?? one.id,
        more: one.publisher ?? undefined,
        run: go(() => void navigate({ to: '/reports/$id', params: { id: one.id } })),
      });
  }
  const pages = PAGES.filter(({ says }) => has(say(says))).map(({ to, says }) => ({
    id: `page${to}`,
    group: say('shell.find-pages'),
    says: say(says),
    run: go(() => void navigate({ to })),
  }));
  const actions = commands
    .filter((one) => has(one.says))
    .map((one) => ({ id: `do ${one.says}`, group: say('shell.find-actions'), says: one.says, run: go(one.run) }));
  return { hits: q ? [...hits, ...actions, ...pages] : [...pages, ...actions], going: isFetching };
}

function Finder({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { hits, going } = useHits(text, close);
  const here = Math.min(at, Math.max(hits.length - 1, 0));
  useEffect(() => {
    // Its promise is of no interest, and an effect must not give it back.
    void list.current?.querySelector(`[data-at="${here}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) setAt((here + step + hits.length) % hits.length);
    else if (event.key === 'Enter') hits[here]?.run();
    else return;
    event.preventDefault();
  };
  return (
    <div className="finder">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={hits.length ? `${id}-${here}` : undefined}
        aria-label={say('shell.find')}
        placeholder={say('shell.find-placeholder')}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type into it
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={id} ref={list} className="hits" role="listbox" aria-label={say('shell.find')}>
        {hits.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as in every combobox
          <div key={hit.id} id={`${id}-${i}`} data-at={i} role="option" tabIndex={-1} aria-selected={i === here} onClick={hit.run}>
            <span className="hit-group">{hit.group !== hits[i - 1]?.group ? hit.group : ''}</span>
            <span className="hit-says">{hit.says}</span>
            {hit.more && <span className="quiet small">{hit.more}</span>}
          </div>
        ))}
      </div>
      <p className="finder-foot quiet small" role="status">
        {hits.length === 0 ? (going ? say('shell.find-going') : say('shell.find-none', { q: text })) : say('shell.find-hint')}
      </p>
    </div>
  );
}

/** Finds anything and does anything (Ctrl+K): pages, incidents, reports, agreements, and what the page offers. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={say('shell.find')} bare>
      <Finder close={onClose} />
    </Dialog>
  );
}
