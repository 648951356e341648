import type { WordField } from '@truceline/core/model/filter-fields.ts';
import { english } from '@truceline/core/situation/words/english.ts';
import type { IncidentField } from '../columns/incident-fields.ts';
import type { IndexedIncident } from '../compose/compose-row.ts';
import type { Namer } from '../compose/name-things.ts';
import type { CountedArea, Facets } from '../schemas/overview-schemas.ts';
import { wordsOf } from './match-filter.ts';

/** Values of a facet beyond these are left out. */
export const MAX_FACET_VALUES = 100;

/** Names of values of facets, for people. */
export type LabelOf = (field: WordField | 'month', value: string) => string;

/** Names values by the words of the interface, the knowledge and the titles of agreements. */
export function createLabels(namer: Pick<Namer, 'name'>, titles: ReadonlyMap<string, string>): LabelOf {
  const lists: Partial<Record<WordField | 'month', Record<string, string>>> = {
    act: english.act,
    verdict: english.verdict,
    standing: english.standing,
  };
  return (field, value) => {
    if (field === 'actor' || field === 'source') return namer.name(value);
    return lists[field]?.[value] ?? titles.get(value) ?? value;
  };
}

/** Incidents, or parts of them, and how many each stands for. */
export type Tally = (field: IncidentField) => Iterable<{ one: IndexedIncident; n: number }>;

/** Counts the values of incidents by field, the most frequent first. `tally` gives, for a field, what holds its values. */
export function countFacets(total: number, tally: Tally, label: LabelOf): Facets {
  const count = (field: WordField | 'month', column: IncidentField, values: (one: IndexedIncident) => readonly string[]): Facets['act'] => {
    const counts = new Map<string, number>();
    for (const { one, n } of tally(column)) for (const value of new Set(values(one))) counts.set(value, (counts.get(value) ?? 0) + n);
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, MAX_FACET_VALUES)
      .map(([value, n]) => ({ value, label: label(field, value), n }));
  };
  const words = (field: WordField, column: IncidentField): Facets['act'] => count(field, column, (one) => wordsOf(one, field));
  return {
    total,
    act: words('act', 'act'),
    actor: count('actor', 'by', ({ row }) => row.by.map(({ id, name }) => id ?? name)),
    source: words('source', 'sources'),
    area: treeOf(tally('areas')),
    agreement: words('agreement', 'verdicts'),
    clause: words('clause', 'verdicts'),
    verdict: words('verdict', 'verdicts'),
    standing: words('standing', 'verdicts'),
    contested: words('contested', 'contested'),
    status: words('status', 'status'),
    assignee: words('assignee', 'assignee'),
    tag: words('tag', 'tags'),
    month: count('month', 'when', ({ row }) => (row.when ? [row.when.start.slice(0, 7)] : [])).sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
}

/** The tree of areas, from countries down to where the places themselves begin. */
function treeOf(tallied: ReturnType<Tally>): CountedArea[] {
  const roots: CountedArea[] = [];
  const byId = new Map<string, CountedArea>();
  for (const {
    one: { row },
    n,
  } of tallied) {
    let parent: CountedArea | null = null;
    for (const { id, name } of [...row.areas].reverse()) {
      let area: CountedArea | undefined = byId.get(id);
      if (!area) {
        area = { id, name, n: 0, parts: [] };
        byId.set(id, area);
        (parent?.parts ?? roots).push(area);
      }
      area.n += n;
      parent = area;
    }
  }
  const order = (areas: CountedArea[]): CountedArea[] => {
    areas.sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
    for (const { parts } of areas) order(parts);
    return areas;
  };
  return order(roots);
}
