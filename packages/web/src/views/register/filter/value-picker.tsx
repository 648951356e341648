import type { WordField } from '@truceline/core/model/filter-fields.ts';
import { useId, useState } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import { say } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import type { LabelOf } from './say-condition.ts';

interface ValuePickerProps {
  field: WordField;
  chosen: readonly string[];
  /** Only one may be chosen. */
  isOne?: boolean;
  facets: Facets | undefined;
  label: LabelOf;
  onChoose(values: readonly string[]): void;
}

/** Values chosen for a condition, and a field to add one that the register has. */
export function ValuePicker({ field, chosen, isOne = false, facets, label, onChoose }: ValuePickerProps) {
  const [text, setText] = useState('');
  const list = useId();
  const offered = offeredOf(field, facets, label).filter(({ value }) => !chosen.includes(value));
  const add = (typed: string): void => {
    const found = offered.find(({ says, value }) => says === typed || value === typed);
    // What the register does not have can still be asked for, as it is written; places are known by their ids alone.
    const value = found?.value ?? (field === 'area' || field === 'place' ? '' : typed.trim());
    setText(value ? '' : typed);
    if (value) onChoose(isOne ? [value] : [...chosen, value]);
  };
  return (
    <span className="value-picker">
      {chosen.map((value) => (
        <span key={value} className="value-chip">
          {label(field, value)}
          <button
            type="button"
            aria-label={say('register.take-away', { what: label(field, value) })}
            onClick={() => onChoose(chosen.filter((one) => one !== value))}
          >
            <Icon name="close" size={11} />
          </button>
        </span>
      ))}
      {!(isOne && chosen.length > 0) && (
        <>
          <input
            list={list}
            aria-label={say('register.add-value')}
            placeholder={say('register.add-value')}
            value={text}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              if (offered.some(({ says }) => says === typed)) add(typed);
              else setText(typed);
            }}
            onBlur={() => text.trim() && add(text)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !text.trim()) return;
              event.preventDefault();
              add(text);
            }}
          />
          <datalist id={list}>
            {offered.map(({ value, says, n }) => (
              <option key={value} value={says}>
                {say('register.incidents', { n })}
              </option>
            ))}
          </datalist>
        </>
      )}
    </span>
  );
}

interface Offered {
  value: string;
  says: string;
  n: number;
}

function offeredOf(field: WordField, facets: Facets | undefined, label: LabelOf): Offered[] {
  if (!facets) return [];
  if (field === 'area' || field === 'place') return areasOf(facets.area, '');
  const values = field in facets ? facets[field as 'act'] : [];
  return values.map(({ value, n }) => ({ value, says: label(field, value), n }));
}

/** Every place of the tree; where two are called the same, what they lie in tells them apart. */
function areasOf(areas: Facets['area'], within: string): Offered[] {
  return areas.flatMap(({ id, name, n, parts }) => {
    const says = within ? `${name}, ${within}` : name;
    return [{ value: id, says, n }, ...areasOf(parts, name)];
  });
}
