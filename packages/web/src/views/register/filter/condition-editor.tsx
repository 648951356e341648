import type { DayField, WordField } from '@truceline/core/model/filter-fields.ts';
import { DayInput } from '../../../parts/day-input/day-input.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import { begin, FIELDS, type Field, type Way, waysOf } from './begin-condition.ts';
import { type Condition, type Filter, isFigure } from './filter.ts';
import { type LabelOf, sayField } from './say-condition.ts';
import { ValuePicker } from './value-picker.tsx';

function wayOf(condition: Condition, isNegated: boolean): Way {
  if (condition.op === 'not') return 'not-in';
  if (condition.op === 'empty') return isNegated ? 'not-empty' : 'empty';
  if (condition.op === 'eq' && typeof condition.value === 'boolean') return condition.value ? 'eq' : 'not-eq';
  if (condition.op === 'eq' || condition.op === 'in') return isNegated ? 'not-in' : 'in';
  return condition.op;
}

interface ConditionEditorProps {
  condition: Condition;
  isNegated?: boolean;
  facets: Facets | undefined;
  label: LabelOf;
  onChange(next: Filter): void;
}

/** One condition: its field, the way to compare, and what with. */
export function ConditionEditor({ condition, isNegated = false, facets, label, onChange }: ConditionEditorProps) {
  const field = condition.field as Field;
  const way = wayOf(condition, isNegated);
  const isLeftOut = isNegated || condition.op === 'not';
  return (
    <div className="builder-condition">
      <select
        aria-label={say('register.field')}
        value={field}
        onChange={(event) => {
          const next = event.currentTarget.value as Field;
          onChange(begin(next, waysOf(next)[0]!));
        }}
      >
        {FIELDS.map((one) => (
          <option key={one} value={one}>
            {sayField(one)}
          </option>
        ))}
      </select>
      <select aria-label={say('register.way')} value={way} onChange={(event) => onChange(begin(field, event.currentTarget.value as Way))}>
        {waysOf(field).map((one) => (
          <option key={one} value={one}>
            {sayTerm('way', one)}
          </option>
        ))}
      </select>
      <Value
        condition={condition}
        facets={facets}
        label={label}
        onChange={(next) => onChange(isLeftOut && next.op === 'in' ? { not: next } : next)}
      />
    </div>
  );
}

interface ValueProps {
  condition: Condition;
  facets: Facets | undefined;
  label: LabelOf;
  onChange(next: Condition): void;
}

function Value({ condition, facets, label, onChange }: ValueProps) {
  switch (condition.op) {
    case 'empty':
      return null;
    case 'text':
      return (
        <input
          aria-label={say('register.words')}
          value={condition.value}
          onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })}
        />
      );
    case 'under':
      return (
        <ValuePicker
          field={condition.field}
          chosen={condition.value ? [condition.value] : []}
          isOne
          facets={facets}
          label={label}
          onChoose={([value = '']) => onChange({ ...condition, value })}
        />
      );
    case 'before':
    case 'after':
      return (
        <DayInput
          bare
          required
          value={condition.value}
          label={say('register.day')}
          onChange={(value) => onChange({ ...condition, value })}
        />
      );
    case 'within':
      return (
        <span className="row">
          <Figure
            value={condition.value}
            says={say('register.days')}
            onChange={(n) => onChange({ ...condition, value: Math.max(1, n ?? 1) })}
          />
          {say('register.days')}
        </span>
      );
    case 'between':
      return <Between condition={condition} onChange={onChange} />;
    default: {
      if (typeof condition.value === 'boolean') return null;
      const field = condition.field as WordField;
      const chosen = condition.op === 'in' ? condition.value : [condition.value as string];
      return (
        <ValuePicker
          field={field}
          chosen={chosen}
          facets={facets}
          label={label}
          onChoose={(value) => onChange({ field, op: 'in', value: [...value] })}
        />
      );
    }
  }
}

function Between({ condition, onChange }: { condition: Condition & { op: 'between' }; onChange(next: Condition): void }) {
  const { field, value } = condition;
  if (isFigure(field)) {
    const [least, most] = value as [number | null, number | null];
    return (
      <span className="row">
        <Figure value={least} says={say('register.least')} onChange={(n) => onChange({ field, op: 'between', value: [n, most] })} />–
        <Figure value={most} says={say('register.most')} onChange={(n) => onChange({ field, op: 'between', value: [least, n] })} />
      </span>
    );
  }
  const [from, to] = value as [string, string];
  return (
    <span className="row">
      <DayInput
        bare
        required
        value={from}
        label={say('register.first-day')}
        onChange={(day) => onChange({ field: field as DayField, op: 'between', value: inOrder(day, to, day) })}
      />
      –
      <DayInput
        bare
        required
        value={to}
        label={say('register.last-day')}
        onChange={(day) => onChange({ field: field as DayField, op: 'between', value: inOrder(from, day, day) })}
      />
    </span>
  );
}

/** Two days in order; when they cross, both become the one just set. */
function inOrder(from: string, to: string, set: string): [string, string] {
  return from <= to ? [from, to] : [set, set];
}

function Figure({ value, says, onChange }: { value: number | null; says: string; onChange(n: number | null): void }) {
  return (
    <input
      type="number"
      className="figure-field"
      min={0}
      aria-label={says}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Math.max(0, Math.floor(event.currentTarget.valueAsNumber)))}
    />
  );
}
