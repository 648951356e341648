import { type FormEvent, useId, useState } from 'react';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { useMe, useMeta } from '../../app/use-meta.ts';
import { Button } from '../../parts/button.tsx';
import { choiceOf } from '../../parts/choice-of.ts';
import { type ActOnIncident, type JudgementDraft, useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';

const STATUSES = ['to-do', 'in-progress', 'help-needed', 'ready-for-review', 'completed', 'cancelled'] as const;
const VERIFICATIONS = ['unverified', 'partly-verified', 'verified', 'refuted'] as const;
const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;

/** Everybody who has done something in the register, oneself first. */
export function usePeople(): string[] {
  const me = useMe().data?.name;
  const people = useMeta().data?.people ?? [];
  return [...new Set([...(me ? [me] : []), ...people])];
}

/** Where the work on an incident stands: status, whose it is, tags, who follows, how far it is verified and how credible it is held to be. */
export function WorkPanel({ page }: { page: IncidentAnswer }) {
  const { incident, record, row } = page;
  const judge = useJudging();
  const people = usePeople();
  const me = useMe().data?.name;
  const base = useId();
  const [tag, setTag] = useState('');
  const act = (what: ActOnIncident, done: string): void => void judge({ ...what, target: incident.id } as JudgementDraft, { done });
  const sealed = record.status === 'completed';

  const addTag = (event: FormEvent): void => {
    event.preventDefault();
    const name = tag.trim();
    if (name === '' || record.tags.includes(name)) return;
    act({ act: 'tag', add: [name], remove: [] }, say('incident.done-tagged', { tag: name }));
    setTag('');
  };

  return (
    <section className="work sheet" aria-label={say('incident.work')}>
      <h2 className="small-head">{say('incident.work')}</h2>
      <div className="work-grid">
        <label htmlFor={`${base}-status`}>{say('incident.status')}</label>
        <select
          id={`${base}-status`}
          value={record.status}
          onChange={({ currentTarget: { value } }) => {
            const status = choiceOf(STATUSES, value);
            if (status) act({ act: 'status', status }, say('incident.done-status', { status: sayTerm('status', status) }));
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {sayTerm('status', status)}
            </option>
          ))}
        </select>
        <label htmlFor={`${base}-who`}>{say('incident.assignee')}</label>
        <span className="work-who">
          <AssigneeField
            id={`${base}-who`}
            key={record.assignee ?? ''}
            assignee={record.assignee}
            people={people}
            onAssign={(to) => act({ act: 'assignment', to }, to ? say('incident.done-assigned', { to }) : say('incident.done-unassigned'))}
          />
          {me && record.assignee !== me && (
            <Button look="quiet" onClick={() => act({ act: 'assignment', to: me }, say('incident.done-assigned', { to: me }))}>
              {say('incident.take')}
            </Button>
          )}
        </span>
        <label htmlFor={`${base}-verification`}>{say('incident.verification')}</label>
        <select
          id={`${base}-verification`}
          value={record.verification?.state ?? 'unverified'}
          onChange={({ currentTarget: { value } }) => {
            const verification = choiceOf(VERIFICATIONS, value);
            if (!verification) return;
            const done = say('incident.done-verification', { verification: sayTerm('verification', verification) });
            act({ act: 'verification', verification, reason: '' }, done);
          }}
        >
          {VERIFICATIONS.map((step) => (
            <option key={step} value={step}>
              {sayTerm('verification', step)}
            </option>
          ))}
        </select>
        <label htmlFor={`${base}-credibility`}>{say('incident.credibility')}</label>
        <select
          id={`${base}-credibility`}
          value={record.credibility?.grade ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const grade = choiceOf(CREDIBILITIES, value);
            if (grade)
              act({ act: 'credibility', grade, reason: '' }, say('incident.done-graded', { grade: sayTerm('credibility', grade) }));
          }}
        >
          <option value="">{say('incident.not-graded')}</option>
          {CREDIBILITIES.map((grade) => (
            <option key={grade} value={grade}>
              {sayTerm('credibility', grade)}
            </option>
          ))}
        </select>
      </div>
      {sealed && <p className="sealed small">{say('incident.sealed')}</p>}
      <div className="tags">
        {record.tags.map((name) => (
          <span key={name} className="tag">
            <bdi>{name}</bdi>
            <button
              type="button"
              aria-label={say('incident.untag', { tag: name })}
              onClick={() => act({ act: 'tag', add: [], remove: [name] }, say('incident.done-untagged', { tag: name }))}
            >
              ×
            </button>
          </span>
        ))}
        <form onSubmit={addTag}>
          <input
            id="incident-tag"
            className="tag-field"
            aria-label={say('incident.tag')}
            placeholder={say('incident.tag')}
            value={tag}
            maxLength={100}
            onChange={(event) => setTag(event.currentTarget.value)}
          />
        </form>
      </div>
      <div className="row">
        <Button
          aria-pressed={row.followed}
          onClick={() =>
            act({ act: 'follow', follow: !row.followed }, row.followed ? say('incident.done-unfollowed') : say('incident.done-followed'))
          }
        >
          {row.followed ? say('incident.following') : say('incident.follow')}
        </Button>
        {record.followers.length > 0 && (
          <span className="quiet small">
            {say('incident.followers', { n: record.followers.length, names: record.followers.join(', ') })}
          </span>
        )}
      </div>
    </section>
  );
}

interface AssigneeFieldProps {
  id: string;
  assignee: string | null;
  people: string[];
  onAssign: (to: string | null) => void;
}

/** A name, chosen from those known or typed; sent when it is left or Enter is pressed. */
function AssigneeField({ id, assignee, people, onAssign }: AssigneeFieldProps) {
  const [name, setName] = useState(assignee ?? '');
  const send = (): void => {
    const to = name.trim() || null;
    if (to !== assignee) onAssign(to);
  };
  return (
    <>
      <input
        id={id}
        list={`${id}-people`}
        value={name}
        maxLength={200}
        placeholder={say('incident.nobody')}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={send}
        onKeyDown={(event) => event.key === 'Enter' && send()}
      />
      <datalist id={`${id}-people`}>
        {people.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
