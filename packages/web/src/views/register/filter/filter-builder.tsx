import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { say } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { type Filter, type Group, isCondition } from './filter.ts';
import { FindingEditor } from './finding-editor.tsx';
import { type LabelOf, sayFilter } from './say-condition.ts';
import { writeFilter } from './write-filter.ts';

interface FilterBuilderProps {
  open: boolean;
  filter: Group;
  facets: Facets | undefined;
  label: LabelOf;
  onFilter(next: Group): void;
  onClose(): void;
}

/** Builds a filter out of conditions and groups of which all, any or none must hold. */
export function FilterBuilder({ open, filter, facets, label, onFilter, onClose }: FilterBuilderProps) {
  return (
    <Dialog open={open} onClose={onClose} title={say('register.filter')} size="wide">
      <Draft filter={filter} facets={facets} label={label} onFilter={onFilter} onClose={onClose} />
    </Dialog>
  );
}

function Draft({ filter, facets, label, onFilter, onClose }: Omit<FilterBuilderProps, 'open'>) {
  const [draft, setDraft] = useState<Filter>(filter.and.length > 0 ? filter : { and: [FIRST] });
  const whole: Group = 'and' in draft ? { and: draft.and.filter(isFilled) } : { and: [draft] };
  return (
    <form
      className="builder"
      onSubmit={(event) => {
        event.preventDefault();
        onFilter(whole);
        onClose();
      }}
    >
      <GroupEditor group={draft} facets={facets} label={label} onChange={(next) => setDraft(next ?? { and: [] })} />
      <p className="small quiet builder-address">
        <code>{writeFilter(whole) || say('register.no-filter')}</code>
      </p>
      <div className="row">
        <Button type="submit" look="main">
          {say('register.apply')}
        </Button>
        <Button onClick={onClose}>{say('parts.cancel')}</Button>
      </div>
    </form>
  );
}

const FIRST: Filter = { field: 'act', op: 'in', value: [] };

/** Whether a member says anything: lists without values are left out. */
function isFilled(filter: Filter): boolean {
  if (!isCondition(filter)) return 'finding' in filter ? Object.keys(filter.finding).length > 0 : true;
  return filter.op !== 'in' || filter.value.length > 0;
}

interface EditorProps {
  facets: Facets | undefined;
  label: LabelOf;
  onChange(next: Filter | null): void;
}

type Kind = 'and' | 'or' | 'not';

function kindOf(filter: Filter): { kind: Kind; members: Filter[] } {
  if ('or' in filter) return { kind: 'or', members: filter.or };
  if ('not' in filter) return { kind: 'not', members: 'or' in filter.not ? filter.not.or : [filter.not] };
  return { kind: 'and', members: 'and' in filter ? filter.and : [filter] };
}

function groupOf(kind: Kind, members: Filter[]): Filter {
  if (kind === 'not') return { not: { or: members } };
  return kind === 'or' ? { or: members } : { and: members };
}

function GroupEditor({ group, facets, label, onChange, isInner = false }: { group: Filter; isInner?: boolean } & EditorProps) {
  const { kind, members } = kindOf(group);
  const change = (next: Filter[]): void => onChange(groupOf(kind, next));
  return (
    <fieldset className="builder-group">
      <legend>
        <select
          aria-label={say('register.group-kind')}
          value={kind}
          onChange={(event) => onChange(groupOf(event.currentTarget.value as Kind, members))}
        >
          <option value="and">{say('register.group-and')}</option>
          <option value="or">{say('register.group-or')}</option>
          {isInner && <option value="not">{say('register.group-not')}</option>}
        </select>
      </legend>
      <ul>
        {members.map((member, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a member of a group has no name but its place
          <li key={i} className="builder-member">
            <Member
              member={member}
              facets={facets}
              label={label}
              onChange={(next) => change(next ? members.with(i, next) : members.toSpliced(i, 1))}
            />
            <Button
              look="quiet"
              icon="close"
              aria-label={say('register.take-away', { what: sayFilter(member, label) })}
              onClick={() => change(members.toSpliced(i, 1))}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="quiet" icon="plus" onClick={() => change([...members, FIRST])}>
          {say('register.add-condition')}
        </Button>
        <Button look="quiet" icon="plus" onClick={() => change([...members, { finding: {} }])}>
          {say('register.add-finding')}
        </Button>
        <Button look="quiet" icon="plus" onClick={() => change([...members, { or: [FIRST] }])}>
          {say('register.add-group')}
        </Button>
      </div>
    </fieldset>
  );
}

function Member({ member, ...rest }: { member: Filter } & EditorProps) {
  if (isCondition(member)) return <ConditionEditor condition={member} {...rest} />;
  if ('finding' in member) return <FindingEditor terms={member.finding} {...rest} />;
  if ('not' in member && isCondition(member.not)) return <ConditionEditor condition={member.not} isNegated {...rest} />;
  return <GroupEditor group={member} isInner {...rest} />;
}
