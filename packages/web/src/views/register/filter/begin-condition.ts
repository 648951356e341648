import {
  DAY_FIELDS,
  type DayField,
  FIGURE_FIELDS,
  FLAG_FIELDS,
  type FlagField,
  WORD_FIELDS,
  type WordField,
} from '@truceline/core/model/filter-fields.ts';
import { type Filter, isFigure } from './filter.ts';

/** Fields that one filters by. */
export const FIELDS = [...WORD_FIELDS, ...DAY_FIELDS, ...FIGURE_FIELDS, ...FLAG_FIELDS, 'text'] as const;
/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];
/** The ways to compare that one chooses from: what the API has, and its negations. */
export type Way = 'in' | 'not-in' | 'under' | 'between' | 'after' | 'before' | 'within' | 'empty' | 'not-empty' | 'eq' | 'not-eq' | 'text';

/** The ways to compare a field. */
export function waysOf(field: Field): readonly Way[] {
  if (field === 'text') return ['text'];
  if ((FLAG_FIELDS as readonly string[]).includes(field)) return ['eq', 'not-eq'];
  if ((DAY_FIELDS as readonly string[]).includes(field)) return ['between', 'after', 'before', 'within', 'empty', 'not-empty'];
  if (isFigure(field)) return ['between', 'empty', 'not-empty'];
  return field === 'area' || field === 'place' ? ['under', 'in', 'not-in', 'empty', 'not-empty'] : ['in', 'not-in', 'empty', 'not-empty'];
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A condition of this field and way, as empty as it can be. */
export function begin(field: Field, way: Way): Filter {
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
