import { useState } from 'react';
import { useMe } from '../../../app/use-meta.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { FormDialog, ReasonField, useOpening } from '../../../parts/form-dialog.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import type { Facets, Row } from '../ask-register.ts';
import type { ActResult, useActs } from './use-acts.ts';

/** The act that is being filled in. */
export type Doing = 'status' | 'assign' | 'tag' | 'merge' | null;

const STATUSES: readonly Row['status'][] = ['to-do', 'in-progress', 'help-needed', 'ready-for-review', 'completed', 'cancelled'];

interface ActDialogsProps {
  doing: Doing;
  rows: readonly Row[];
  facets: Facets | undefined;
  people: readonly string[];
  acts: ReturnType<typeof useActs>;
  onDone(): void;
}

/** What is done to one or many incidents: asked in a small dialog that one can leave with Escape. */
export function ActDialogs({ doing, rows, facets, people, acts, onDone }: ActDialogsProps) {
  const opening = useOpening(doing === 'merge');
  const of = rows.length === 1 ? (rows[0]?.short ?? '') : say('register.incidents', { n: rows.length });
  return (
    <>
      <Dialog open={doing === 'status'} onClose={onDone} title={say('register.set-status', { of })}>
        <StatusChoice rows={rows} acts={acts} onDone={onDone} />
      </Dialog>
      <Dialog open={doing === 'assign'} onClose={onDone} title={say('register.assign', { of })}>
        <Assignment rows={rows} people={people} acts={acts} onDone={onDone} />
      </Dialog>
      <Dialog open={doing === 'tag'} onClose={onDone} title={say('register.tag', { of })}>
        <Tags rows={rows} known={facets?.tag.map(({ value }) => value) ?? []} acts={acts} onDone={onDone} />
      </Dialog>
      <Merge key={opening} open={doing === 'merge'} rows={rows} acts={acts} onDone={onDone} />
      <Results results={acts.results} onClose={acts.closeResults} />
    </>
  );
}

type Common = Pick<ActDialogsProps, 'rows' | 'acts' | 'onDone'>;

function StatusChoice({ rows, acts, onDone }: Common) {
  const now = rows.length === 1 ? rows[0]?.status : undefined;
  const choose = (status: Row['status']): void => {
    onDone();
    void acts.act(rows, { act: 'status', status }, say('register.status-set', { n: rows.length, status: sayTerm('status', status) }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the digits are short cuts of the buttons inside
    <div
      className="act-choices"
      onKeyDown={(event) => {
        const status = STATUSES[Number(event.key) - 1];
        if (status) choose(status);
      }}
    >
      {STATUSES.map((status, i) => (
        <Button key={status} data-begin={i === 0 || undefined} aria-pressed={status === now} onClick={() => choose(status)}>
          <kbd>{i + 1}</kbd> {sayTerm('status', status)}
        </Button>
      ))}
    </div>
  );
}

function Assignment({ rows, people, acts, onDone }: Common & Pick<ActDialogsProps, 'people'>) {
  const { data: me } = useMe();
  const [name, setName] = useState('');
  const assign = (to: string | null): void => {
    onDone();
    const n = rows.length;
    void acts.act(rows, { act: 'assignment', to }, to ? say('register.assigned', { n, to }) : say('register.unassigned', { n }));
  };
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) assign(name.trim());
      }}
    >
      <label>
        {say('register.to-whom')}
        <input data-begin list="people" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <datalist id="people">
        {people.map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      <div className="row">
        <Button type="submit" look="main" disabled={!name.trim()}>
          {say('register.assign-button')}
        </Button>
        {me && <Button onClick={() => assign(me.name)}>{say('register.to-me')}</Button>}
        <Button onClick={() => assign(null)}>{say('register.to-nobody')}</Button>
      </div>
    </form>
  );
}

function Tags({ rows, known, acts, onDone }: Common & { known: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const had = [...new Set(rows.flatMap(({ tags }) => tags))].sort();
  const words = typed.split(',').flatMap((word) => word.trim() || []);
  const all = [...new Set([...add, ...words])];
  const offer = known.filter((tag) => !had.includes(tag) && !add.includes(tag)).slice(0, 12);
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (all.length + remove.length === 0) return;
        onDone();
        void acts.act(rows, { act: 'tag', add: all, remove: [...remove] }, say('register.tagged', { n: rows.length }));
      }}
    >
      <label>
        {say('register.new-tags')}
        <input data-begin value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </label>
      {offer.length > 0 && <TagSet says={say('register.known-tags')} tags={offer} chosen={add} onToggle={(tag) => setAdd([...add, tag])} />}
      {add.length > 0 && (
        <TagSet says={say('register.tags-to-add')} tags={add} chosen={add} onToggle={(tag) => setAdd(add.filter((one) => one !== tag))} />
      )}
      {had.length > 0 && (
        <TagSet
          says={say('register.tags-to-remove')}
          tags={had}
          chosen={remove}
          onToggle={(tag) => setRemove(remove.includes(tag) ? remove.filter((one) => one !== tag) : [...remove, tag])}
        />
      )}
      <div className="row">
        <Button type="submit" look="main" disabled={all.length + remove.length === 0}>
          {say('register.tag-button')}
        </Button>
      </div>
    </form>
  );
}

interface TagSetProps {
  says: string;
  tags: readonly string[];
  chosen: readonly string[];
  onToggle(tag: string): void;
}

function TagSet({ says, tags, chosen, onToggle }: TagSetProps) {
  return (
    <fieldset className="tag-set">
      <legend>{says}</legend>
      {tags.map((tag) => (
        <Button key={tag} aria-pressed={chosen.includes(tag)} onClick={() => onToggle(tag)}>
          {tag}
        </Button>
      ))}
    </fieldset>
  );
}

function Merge({ open, rows, acts, onDone }: Common & { open: boolean }) {
  const [reason, setReason] = useState('');
  const send = (): void => {
    onDone();
    void acts.merge(rows, reason.trim());
  };
  return (
    <FormDialog
      open={open}
      onClose={onDone}
      title={say('register.merge', { n: rows.length })}
      does={say('register.merge-button')}
      disabled={rows.length < 2}
      onSend={send}
    >
      <p>{say('register.merge-explain')}</p>
      <ul className="act-list">
        {rows.map(({ id, short, title, where }) => (
          <li key={id}>
            <span className="short-name">{short}</span> {title}
            {where && <span className="quiet">, {where.name}</span>}
          </li>
        ))}
      </ul>
      <ReasonField reason={reason} onChange={setReason} />
    </FormDialog>
  );
}

function Results({ results, onClose }: { results: readonly ActResult[] | null; onClose(): void }) {
  return (
    <Dialog open={results !== null} onClose={onClose} title={say('register.results')}>
      <ul className="act-list">
        {results?.map(({ row, refused }) => (
          <li key={row.id} className={refused === null ? 'was-done' : 'was-refused'}>
            <span className="short-name">{row.short}</span> {row.title}
            <br />
            <span className={refused === null ? 'quiet small' : 'small'}>{refused ?? say('register.done')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
