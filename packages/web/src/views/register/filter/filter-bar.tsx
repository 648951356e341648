import { type RefObject, useEffect, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { say } from '../../../words/say.tsx';
import { replaceMember } from './edit-filter.ts';
import type { Group } from './filter.ts';
import type { ReadFilter } from './read-filter.ts';
import { type LabelOf, sayFilter } from './say-condition.ts';
import './filter.css';

interface FilterBarProps {
  q: string;
  filter: Group;
  wrong: ReadFilter['wrong'];
  label: LabelOf;
  field: RefObject<HTMLInputElement | null>;
  onWords(q: string | undefined): void;
  onFilter(next: Group): void;
  onBuild(): void;
}

/** Words to look for, and the filter as a row of sentences that can be taken away one by one. */
export function FilterBar({ q, filter, wrong, label, field, onWords, onFilter, onBuild }: FilterBarProps) {
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (text.trim() === q) return;
    const soon = setTimeout(() => onWords(text.trim() || undefined), 250);
    return () => clearTimeout(soon);
  }, [text, q, onWords]);
  return (
    <div className="filter-bar">
      <search className="filter-words">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label={say('register.words')}
          placeholder={say('register.words-placeholder')}
          aria-keyshortcuts="/"
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            if (text) setText('');
            else event.currentTarget.blur();
          }}
        />
      </search>
      <ul className="filter-chips" aria-label={say('register.filter')}>
        {filter.and.map((one, i) => {
          const says = sayFilter(one, label);
          return (
            <li key={JSON.stringify(one)}>
              <span title={says}>{says}</span>
              <button
                type="button"
                aria-label={say('register.take-away', { what: says })}
                onClick={() => onFilter(replaceMember(filter, i, null))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          );
        })}
      </ul>
      <Button look="quiet" icon="plus" onClick={onBuild}>
        {filter.and.length > 0 ? say('register.edit-filter') : say('register.add-filter')}
      </Button>
      {filter.and.length > 0 && (
        <Button look="quiet" onClick={() => onFilter({ and: [] })}>
          {say('register.clear-filter')}
        </Button>
      )}
      {wrong && (
        <p className="filter-wrong" role="alert">
          {say('register.filter-wrong', { what: wrong.text || '…' })}
        </p>
      )}
    </div>
  );
}
