import type { WordField } from '@truceline/core/model/filter-fields.ts';
import { useState } from 'react';
import { say, sayNumber, sayTerm } from '../../../words/say.tsx';
import type { FacetField, Facets } from '../ask-register.ts';
import { stanceOf, toggleExclusion, toggleValue } from '../filter/edit-filter.ts';
import type { Group } from '../filter/filter.ts';
import { AreaTree } from './area-tree.tsx';
import './facets.css';

/** The facets from top to bottom. Those with their own vocabulary are named by the words of the pages. */
const FACETS: readonly { field: Exclude<FacetField, 'month'>; vocabulary?: string }[] = [
  { field: 'verdict', vocabulary: 'verdict' },
  { field: 'standing', vocabulary: 'standing' },
  { field: 'act', vocabulary: 'act' },
  { field: 'area' },
  { field: 'actor' },
  { field: 'agreement' },
  { field: 'clause' },
  { field: 'contested', vocabulary: 'field' },
  { field: 'source' },
  { field: 'status', vocabulary: 'status' },
  { field: 'assignee' },
  { field: 'tag' },
];
const FEW = 6;

interface FacetPanelProps {
  facets: Facets | undefined;
  filter: Group;
  onFilter(next: Group): void;
}

/** Which values the incidents have, with how many have them: a click takes a value, Alt and a click leaves it out. */
export function FacetPanel({ facets, filter, onFilter }: FacetPanelProps) {
  return (
    <div className="facets">
      <p className="facet-hint quiet small">{say('register.facet-hint')}</p>
      {FACETS.map(({ field, vocabulary }) =>
        field === 'area' ? (
          <AreaTree key={field} areas={facets?.area ?? []} filter={filter} onFilter={onFilter} />
        ) : (
          <Facet key={field} field={field} vocabulary={vocabulary} values={facets?.[field] ?? []} filter={filter} onFilter={onFilter} />
        ),
      )}
    </div>
  );
}

interface FacetProps {
  field: Exclude<FacetField, 'month' | 'area'>;
  vocabulary: string | undefined;
  values: Facets['act'];
  filter: Group;
  onFilter(next: Group): void;
}

function Facet({ field, vocabulary, values, filter, onFilter }: FacetProps) {
  const [isWhole, setWhole] = useState(false);
  // What is taken stays in sight even when nothing has it any more.
  const shown = [...values, ...missing(filter, field, values)];
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map(({ n }) => n), 1);
  return (
    <details className="facet" open>
      <summary>{sayTerm('filter-field', field)}</summary>
      <ul>
        {(isWhole ? shown : shown.slice(0, FEW)).map(({ value, label, n }) => (
          <FacetValue
            key={value}
            field={field}
            value={value}
            label={vocabulary ? sayTerm(vocabulary, value) : label}
            n={n}
            share={n / most}
            filter={filter}
            onFilter={onFilter}
          />
        ))}
      </ul>
      {shown.length > FEW && (
        <button type="button" className="facet-more" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? say('register.facet-fewer') : say('register.facet-more', { n: shown.length - FEW })}
        </button>
      )}
    </details>
  );
}

function missing(filter: Group, field: WordField, values: Facets['act']): Facets['act'] {
  const there = new Set(values.map(({ value }) => value));
  const asked = filter.and.flatMap((one) => {
    if (!('field' in one) || one.field !== field) return [];
    return one.op === 'in' ? one.value : one.op === 'eq' || one.op === 'not' ? [String(one.value)] : [];
  });
  return asked.filter((value) => !there.has(value)).map((value) => ({ value, label: value, n: 0 }));
}

interface FacetValueProps {
  field: WordField;
  value: string;
  label: string;
  n: number;
  share: number;
  filter: Group;
  onFilter(next: Group): void;
}

function FacetValue({ field, value, label, n, share, filter, onFilter }: FacetValueProps) {
  const stance = stanceOf(filter, field, value);
  return (
    <li className={`facet-value ${stance ?? ''}`}>
      <button
        type="button"
        aria-pressed={stance === 'taken'}
        title={label}
        onClick={(event) => onFilter(event.altKey ? toggleExclusion(filter, field, value) : toggleValue(filter, field, value))}
      >
        <span className="facet-bar" style={{ inlineSize: `${Math.max(2, Math.round(share * 100))}%` }} />
        <span className="facet-label">{label}</span>
        <span className="facet-n">{sayNumber(n)}</span>
      </button>
      <button
        type="button"
        className="facet-out"
        aria-pressed={stance === 'left-out'}
        aria-label={say('register.facet-leave-out', { value: label })}
        title={say('register.facet-leave-out', { value: label })}
        onClick={() => onFilter(toggleExclusion(filter, field, value))}
      >
        −
      </button>
    </li>
  );
}
