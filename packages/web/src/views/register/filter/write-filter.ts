import { type Condition, type Filter, type FindingTerms, type Group, isCondition } from './filter.ts';

/** What may stand in a value without quotes. */
const BARE = /^[^\s,()"]+$/;
/** Values that mean something else when they are bare. */
const RESERVED = /^(?:empty|or|.*\.\..*|[<>].*|-.*)$/;

/**
 * A filter as one reads it in the address: `act:airstrike,shelling verdict:breach area/ov:aleppo when:2016-05-01..2016-05-09 -status:completed`.
 * Terms beside each other must all hold; `(a or b)` takes either; a minus takes what does not fit. {@link readFilter} reads it back.
 */
export function writeFilter({ and }: Group): string {
  return and.map((one) => writeOne(one)).join(' ');
}

function writeOne(filter: Filter): string {
  if (isCondition(filter)) return writeCondition(filter);
  if ('finding' in filter) return writeFinding(filter.finding);
  if ('not' in filter) {
    const inner = writeOne(filter.not);
    // A minus before a single value reads as `not`, so a negated equality keeps its parentheses.
    const isPlain = isCondition(filter.not) && filter.not.op !== 'eq' && filter.not.op !== 'not';
    return isPlain || inner.startsWith('(') ? `-${inner}` : `-(${inner})`;
  }
  if ('or' in filter)
    return `(${filter.or.length === 1 ? `${writeMember(filter.or[0]!)} or` : filter.or.length === 0 ? 'or' : filter.or.map(writeMember).join(' or ')})`;
  return `(${filter.and.map(writeOne).join(' ')})`;
}

/** A member of an or-group: terms that belong together need no parentheses of their own there. */
function writeMember(filter: Filter): string {
  return 'and' in filter && filter.and.length > 1 ? filter.and.map(writeOne).join(' ') : writeOne(filter);
}

function writeCondition(condition: Condition): string {
  const { field } = condition;
  switch (condition.op) {
    case 'empty':
      return `${field}:empty`;
    case 'in':
      return `${field}:${condition.value.map(writeValue).join(',')}${condition.value.length === 1 ? ',' : ''}`;
    case 'not':
      return `-${field}:${writeValue(condition.value)}`;
    case 'under':
      return `${field}/${writeValue(condition.value)}`;
    case 'before':
      return `${field}:<${condition.value}`;
    case 'after':
      return `${field}:>=${condition.value}`;
    case 'within':
      return `${field}:${condition.value}d`;
    case 'between':
      return `${field}:${condition.value[0] ?? ''}..${condition.value[1] ?? ''}`;
    case 'text':
      return `text:${writeValue(condition.value)}`;
    case 'eq':
      return `${field}:${typeof condition.value === 'boolean' ? (condition.value ? 'yes' : 'no') : writeValue(condition.value)}`;
  }
}

function writeFinding(terms: FindingTerms): string {
  const parts = [
    terms.agreement === undefined ? '' : `agreement:${writeValue(terms.agreement)}`,
    terms.clause === undefined ? '' : `clause:${writeValue(terms.clause)}`,
    terms.verdict === undefined ? '' : `verdict:${terms.verdict.map(writeValue).join(',')}`,
    terms.standing === undefined ? '' : `standing:${terms.standing.map(writeValue).join(',')}`,
  ];
  return `finding(${parts.filter((part) => part !== '').join(' ')})`;
}

function writeValue(value: string): string {
  return BARE.test(value) && !RESERVED.test(value) ? value : `"${value.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}
