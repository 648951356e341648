import type { DayField, FigureField, WordField } from '@truceline/core/model/filter-fields.ts';
import { foldWords, type IndexedIncident } from '../compose/compose-row.ts';
import type { Condition, Filter, FindingCondition } from '../schemas/filter-schema.ts';

/** Whether an incident fits, for the person who asks. */
export type Matches = (one: IndexedIncident) => boolean;

/** What conditions are held against besides the incident. */
export interface Asking {
  who: string;
  /** The day that the question stands at: `within` counts back from it. */
  today: string;
}

/** Lays a filter open as a test of one incident. */
export function matchFilter(filter: Filter, asking: Asking): Matches {
  if ('and' in filter) {
    const all = filter.and.map((one) => matchFilter(one, asking));
    return (one) => all.every((matches) => matches(one));
  }
  if ('or' in filter) {
    const any = filter.or.map((one) => matchFilter(one, asking));
    return (one) => any.some((matches) => matches(one));
  }
  if ('not' in filter) {
    const matches = matchFilter(filter.not, asking);
    return (one) => !matches(one);
  }
  return 'finding' in filter ? matchFinding(filter) : matchCondition(filter, asking);
}

/** Whether every word of a search stands in an incident; the last may be the beginning of one. */
export function matchWords(q: string): Matches {
  const words = foldWords(q).split(' ').filter(Boolean);
  const last = words.pop();
  return (one) => words.every((word) => one.words.includes(` ${word} `)) && (last === undefined || one.words.includes(` ${last}`));
}

function matchFinding({ finding: { agreement, clause, verdict, standing } }: FindingCondition): Matches {
  return ({ row }) =>
    row.verdicts.some(
      (one) =>
        (agreement === undefined || one.agreement === agreement) &&
        (clause === undefined || `${one.agreement}/${one.clause}` === clause) &&
        (verdict === undefined || verdict.includes(one.verdict)) &&
        (standing === undefined || standing.includes(one.standing)),
    );
}

function matchCondition(condition: Condition, { who, today }: Asking): Matches {
  const { field, op } = condition;
  if (op === 'text') return matchWords(condition.value);
  if (field === 'followed') return (one) => one.followers.includes(who) === condition.value;
  if (field === 'background' || field === 'aggregate') return ({ row }) => row[field] === condition.value;
  if (field === 'when' || field === 'firstPublished') return matchDay(condition, field, today);
  if (field === 'killed' || field === 'wounded') return matchFigure(condition, field);
  if (op === 'empty') return (one) => wordsOf(one, field as WordField).length === 0;
  const values = Array.isArray(condition.value) ? (condition.value as string[]) : [condition.value as string];
  const wanted = new Set(values);
  const hit: Matches =
    op === 'under'
      ? ({ row }) => row.areas.some(({ id }) => wanted.has(id))
      : (one) => wordsOf(one, field as WordField).some((word) => wanted.has(word));
  return op === 'not' ? (one) => !hit(one) : hit;
}

function matchDay(condition: Condition, field: DayField, today: string): Matches {
  const { op } = condition;
  const spanOf = ({ row }: IndexedIncident): [string, string] | null => {
    if (field === 'firstPublished') return row.firstPublished ? [row.firstPublished, row.firstPublished] : null;
    return row.when && [row.when.start.slice(0, 10), lastDay(row.when.start, row.when.end)];
  };
  const test = (hit: (first: string, last: string) => boolean): Matches => {
    return (one) => {
      const span = spanOf(one);
      return span !== null && hit(span[0], span[1]);
    };
  };
  if (op === 'empty') return (one) => spanOf(one) === null;
  if (op === 'before') return test((first) => first < condition.value);
  if (op === 'after') return test((_, last) => last >= condition.value);
  if (op === 'within') {
    const since = new Date(Date.parse(`${today}T00:00:00Z`) - (Number(condition.value) - 1) * 86_400_000).toISOString().slice(0, 10);
    return test((first, last) => last >= since && first <= today);
  }
  const [from, to] = condition.value as unknown as [string, string];
  return test((first, last) => first <= to && last >= from);
}

function matchFigure(condition: Condition, field: FigureField): Matches {
  if (condition.op === 'empty') return ({ row }) => row[field] === null;
  const [low, high] = condition.value as unknown as [number | null, number | null];
  return ({ row }) => {
    const toll = row[field];
    if (!toll) return false;
    const most = toll.max ?? Number.POSITIVE_INFINITY;
    return most >= (low ?? 0) && (toll.min ?? 0) <= (high ?? Number.POSITIVE_INFINITY);
  };
}

/** The last day of a half-open stretch of time. */
export function lastDay(start: string, end: string): string {
  if (end.length > 10) return end.slice(0, 10);
  const before = new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return before < start ? start.slice(0, 10) : before;
}

/** The words that an incident holds of a field. */
export function wordsOf({ row, carriers }: IndexedIncident, field: WordField): string[] {
  switch (field) {
    case 'act':
    case 'status':
    case 'verification':
      return [row[field]];
    case 'actor':
      return [...new Set(row.by.flatMap(({ id, name }) => (id ? [id, name] : [name])))];
    case 'source':
      return row.sources;
    case 'place':
      return row.where?.id ? [row.where.id] : [];
    case 'area':
      return row.areas.map(({ id }) => id);
    case 'agreement':
      return [...new Set(row.verdicts.map(({ agreement }) => agreement))];
    case 'clause':
      return row.verdicts.map(({ agreement, clause }) => `${agreement}/${clause}`);
    case 'verdict':
      return [...new Set(row.verdicts.map(({ verdict }) => verdict))];
    case 'standing':
      return [...new Set(row.verdicts.map(({ standing }) => standing))];
    case 'contested':
      return row.contested;
    case 'assignee':
      return row.assignee ? [row.assignee] : [];
    case 'tag':
      return row.tags;
    case 'report':
      return carriers;
    case 'credibility':
      return row.credibility ? [row.credibility] : [];
  }
}
