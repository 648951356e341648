import { DAY_FIELDS, type DayField } from '@truceline/core/model/filter-fields.ts';
import { sayDay, sayDays } from '../../../parts/times.ts';
import { say, sayTerm } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import { type Condition, type Filter, isCondition } from './filter.ts';

/** The name that people know a value by. */
export type LabelOf = (field: string, value: string) => string;

/** Fields whose values are terms of a vocabulary of the pages. */
export const VOCABULARIES: Readonly<Record<string, string>> = {
  act: 'act',
  verdict: 'verdict',
  standing: 'standing',
  status: 'status',
  contested: 'field',
  verification: 'verification',
};

/** Names values by the vocabularies and by what the facets call them. */
export function createLabels(facets: Facets | undefined): LabelOf {
  const names = new Map<string, string>();
  if (facets) {
    for (const field of ['actor', 'source', 'agreement', 'clause', 'assignee', 'tag'] as const)
      for (const { value, label } of facets[field]) names.set(`${field}\t${value}`, label);
    const walk = (areas: Facets['area']): void => {
      for (const { id, name, parts } of areas) {
        names.set(`area\t${id}`, name);
        names.set(`place\t${id}`, name);
        walk(parts);
      }
    };
    walk(facets.area);
  }
  return (field, value) => (VOCABULARIES[field] ? sayTerm(VOCABULARIES[field], value) : (names.get(`${field}\t${value}`) ?? value));
}

/** A field's name. */
export function sayField(field: string): string {
  return sayTerm('filter-field', field);
}

/** A filter in words: "Act is airstrike or shelling", "Any of: …". */
export function sayFilter(filter: Filter, label: LabelOf): string {
  if (isCondition(filter)) return sayCondition(filter, label);
  if ('not' in filter) return say('register.says-not', { what: sayFilter(filter.not, label) });
  if ('finding' in filter) {
    const { agreement, clause, verdict, standing } = filter.finding;
    const terms = [
      ...(agreement ? [label('agreement', agreement)] : []),
      ...(clause ? [label('clause', clause)] : []),
      ...(verdict ? [verdict.map((one) => label('verdict', one)).join('/')] : []),
      ...(standing ? [standing.map((one) => label('standing', one)).join('/')] : []),
    ];
    return say('register.says-finding', { what: terms.join(', ') });
  }
  const isAny = 'or' in filter;
  const members = (isAny ? filter.or : filter.and).map((one) => sayFilter(one, label));
  return isAny ? say('register.says-any', { what: members.join(' · ') }) : say('register.says-all', { what: members.join(' · ') });
}

function sayCondition(condition: Condition, label: LabelOf): string {
  const field = sayField(condition.field);
  switch (condition.op) {
    case 'empty':
      return say('register.says-empty', { field });
    case 'eq':
      if (typeof condition.value === 'boolean') return condition.value ? field : say('register.says-not', { what: field });
      return say('register.says-is', { field, what: label(condition.field, condition.value) });
    case 'in':
      return say('register.says-is', {
        field,
        what: condition.value.map((value) => label(condition.field, value)).join(say('register.says-or')),
      });
    case 'not':
      return say('register.says-is-not', { field, what: label(condition.field, condition.value) });
    case 'under':
      return say('register.says-under', { what: label(condition.field, condition.value) });
    case 'before':
      return say('register.says-before', { field, what: sayDay(condition.value) });
    case 'after':
      return say('register.says-after', { field, what: sayDay(condition.value) });
    case 'within':
      return say('register.says-within', { field, n: condition.value });
    case 'text':
      return say('register.says-text', { what: condition.value });
    case 'between':
      return say('register.says-is', {
        field,
        what: isDays(condition) ? sayBounds(condition.value) : sayFigures(condition.value as [number, number]),
      });
  }
}

function isDays(condition: Condition & { op: 'between' }): condition is { field: DayField; op: 'between'; value: [string, string] } {
  return (DAY_FIELDS as readonly string[]).includes(condition.field);
}

function sayBounds([from, to]: [string, string]): string {
  return sayDays(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

function sayFigures([least, most]: [number | null, number | null]): string {
  if (least === null) return most === null ? '' : say('parts.up-to', { n: most });
  if (most === null) return say('parts.at-least', { n: least });
  return least === most ? String(least) : `${least}–${most}`;
}
