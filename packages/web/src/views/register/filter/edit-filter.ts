import type { DayField, PlaceField, WordField } from '@truceline/core/model/filter-fields.ts';
import { type Condition, type Filter, type Group, isCondition } from './filter.ts';

/** How a facet's value stands in a filter: taken, left out, or neither. */
export type Stance = 'taken' | 'left-out' | null;

/** How a value of a field stands in the top group of a filter. */
export function stanceOf(filter: Group, field: WordField, value: string): Stance {
  for (const one of filter.and) {
    if (!isCondition(one) || one.field !== field) continue;
    if (one.op === 'in' && one.value.includes(value)) return 'taken';
    if ((one.op === 'eq' || one.op === 'under') && one.value === value) return 'taken';
    if (one.op === 'not' && one.value === value) return 'left-out';
  }
  return null;
}

/** The filter with a value of a field taken: beside the others already taken of that field, or no longer when it was. */
export function toggleValue(filter: Group, field: WordField, value: string): Group {
  const stance = stanceOf(filter, field, value);
  const rest = without(filter, field, value);
  if (stance === 'taken') return rest;
  const at = rest.and.findIndex((one) => isCondition(one) && one.field === field && (one.op === 'eq' || one.op === 'in'));
  const old = rest.and[at] as Condition | undefined;
  const values = old?.op === 'in' ? old.value : old?.op === 'eq' ? [String(old.value)] : [];
  const next = wordsCondition(field, [...values, value]);
  return { and: at < 0 ? [...rest.and, next] : rest.and.with(at, next) };
}

/** The filter with a value of a field left out, or no longer left out when it was. */
export function toggleExclusion(filter: Group, field: WordField, value: string): Group {
  const stance = stanceOf(filter, field, value);
  const rest = without(filter, field, value);
  return stance === 'left-out' ? rest : { and: [...rest.and, { field, op: 'not', value }] };
}

/** The filter with a place and all that lies in it; one place at a time. */
export function toggleUnder(filter: Group, field: PlaceField, value: string): Group {
  const isTaken = filter.and.some((one) => isCondition(one) && one.field === field && one.op === 'under' && one.value === value);
  const rest = filter.and.filter((one) => !(isCondition(one) && one.field === field && one.op === 'under'));
  return { and: isTaken ? rest : [...rest, { field, op: 'under', value }] };
}

/** The filter with its days bounded (both days included), or no longer bounded. */
export function setDays(filter: Group, field: DayField, days: [string, string] | null): Group {
  const rest = filter.and.filter((one) => !(isCondition(one) && one.field === field && one.op !== 'empty'));
  return { and: days ? [...rest, { field, op: 'between', value: days }] : rest };
}

/** The days a filter is bounded to, if by `between`. */
export function daysOf(filter: Group, field: DayField): [string, string] | null {
  const found = filter.and.find((one) => isCondition(one) && one.field === field && one.op === 'between');
  return found ? (found as { value: [string, string] }).value : null;
}

/** The filter with its member at `index` replaced, or taken away. */
export function replaceMember(filter: Group, index: number, next: Filter | null): Group {
  return { and: next ? filter.and.with(index, next) : filter.and.toSpliced(index, 1) };
}

/** One value as equality, more as a list. */
export function wordsCondition(field: WordField, values: readonly string[]): Condition {
  return values.length === 1 ? { field, op: 'eq', value: values[0]! } : { field, op: 'in', value: [...values] };
}

function without({ and }: Group, field: WordField, value: string): Group {
  return {
    and: and.flatMap((one): Filter[] => {
      if (!isCondition(one) || one.field !== field) return [one];
      if (one.op === 'in') {
        const values = one.value.filter((other) => other !== value);
        return values.length === 0 ? [] : [wordsCondition(field, values)];
      }
      return (one.op === 'eq' || one.op === 'not' || one.op === 'under') && one.value === value ? [] : [one];
    }),
  };
}
