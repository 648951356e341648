import {
  DAY_FIELDS,
  type DayField,
  FIGURE_FIELDS,
  FLAG_FIELDS,
  type FlagField,
  WORD_FIELDS,
  type WordField,
} from '@truceline/core/model/filter-fields.ts';
import { say, sayTerm } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import type { Condition, Filter } from './filter.ts';
import { isFigure, type LabelOf, sayField } from './say-condition.ts';
import { ValuePicker } from './value-picker.tsx';

const FIELDS = [...WORD_FIELDS, ...DAY_FIELDS, ...FIGURE_FIELDS, ...FLAG_FIELDS, 'text'] as const;
type Field = (typeof FIELDS)[number];
/** The ways to compare that one chooses from: what the API has, and its negations. */
type Way = 'in' | 'not-in' | 'under' | 'between' | 'after' | 'before' | 'within' | 'empty' | 'not-empty' | 'eq' | 'not-eq' | 'text';

function waysOf(field: Field): readonly Way[] {
  if (field === 'text') return ['text'];
  if ((FLAG_FIELDS as readonly string[]).includes(field)) return ['eq', 'not-eq'];
  if ((DAY_FIELDS as readonly string[]).includes(field)) return ['between', 'after', 'before', 'within', 'empty', 'not-empty'];
  if (isFigure(field)) return ['between', 'empty', 'not-empty'];
  return field === 'area' || field === 'place' ? ['under', 'in', 'not-in', 'empty', 'not-empty'] : ['in', 'not-in', 'empty', 'not-empty'];
}

function wayOf(condition: Condition, isNegated: boolean): Way {
  if (condition.op === 'not') return 'not-in';
  if (condition.op === 'empty') return isNegated ? 'not-empty' : 'empty';
  if (condition.op === 'eq' && typeof condition.value === 'boolean') return condition.value ? 'eq' : 'not-eq';
  if (condition.op === 'eq' || condition.op === 'in') return isNegated ? 'not-in' : 'in';
  return condition.op;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A condition of this field and way, as empty as it can be. */
function begin(field: Field, way: Way): Filter {
  const words = field as WordField;
  const day = field as DayField;
  switch (way) {
    case 'text':
      return { field: 'text', op: 'text', value: '' };
    case 'eq':
    case 'not-eq':
      return { field: field as FlagField, op: 'eq', value: way === 'eq' };
    case 'under':
      return { field: field as 'area', op: 'under', value: '' };
    case 'empty':
      return { field: words, op: 'empty' };
    case 'not-empty':
      return { not: { field: words, op: 'empty' } };
    case 'within':
      return { field: day, op: 'within', value: 7 };
    case 'before':
    case 'after':
      return { field: day, op: way, value: today() };
    case 'between':
      return isFigure(field) ? { field, op: 'between', value: [1, null] } : { field: day, op: 'between', value: [today(), today()] };
    case 'in':
      return { field: words, op: 'in', value: [] };
    case 'not-in':
      return { not: { field: words, op: 'in', value: [] } };
  }
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
      return <Day value={condition.value} says={say('register.day')} onChange={(value) => onChange({ ...condition, value })} />;
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
      <Day
        value={from}
        says={say('register.first-day')}
        onChange={(day) => onChange({ field: field as DayField, op: 'between', value: inOrder(day, to, day) })}
      />
      –
      <Day
        value={to}
        says={say('register.last-day')}
        onChange={(day) => onChange({ field: field as DayField, op: 'between', value: inOrder(from, day, day) })}
      />
    </span>
  );
}

/** Two days in order; when they cross, both become the one just set. */
function inOrder(from: string, to: string, set: string): [string, string] {
  return from <= to ? [from, to] : [set, set];
}

function Day({ value, says, onChange }: { value: string; says: string; onChange(day: string): void }) {
  return (
    <input
      type="date"
      aria-label={says}
      value={value}
      onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
    />
  );
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
