import { english } from '@truceline/core/situation/words/english.ts';
import type { IndexedIncident } from '../compose/compose-row.ts';
import type { Namer } from '../compose/name-things.ts';
import type { WordField } from '../schemas/filter-schema.ts';
import type { CountedArea, Facets } from '../schemas/overview-schemas.ts';
import { wordsOf } from './match-filter.ts';

/** Values of a facet beyond these are left out. */
export const MAX_FACET_VALUES = 100;

/** Names of values of facets, for people. */
export type LabelOf = (field: WordField | 'month', value: string) => string;

/** Names values by the words of the interface, the knowledge and the titles of agreements. */
export function createLabels(namer: Namer, titles: ReadonlyMap<string, string>): LabelOf {
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

/** Counts the values of incidents by field, the most frequent first. */
export function countFacets(found: readonly IndexedIncident[], label: LabelOf): Facets {
  const count = (field: WordField | 'month', values: (one: IndexedIncident) => readonly string[]): Facets['act'] => {
    const counts = new Map<string, number>();
    for (const one of found) for (const value of new Set(values(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, MAX_FACET_VALUES)
      .map(([value, n]) => ({ value, label: label(field, value), n }));
  };
  const words = (field: WordField): Facets['act'] => count(field, (one) => wordsOf(one, field));
  return {
    total: found.length,
    act: words('act'),
    actor: count('actor', ({ row }) => row.by.map(({ id, name }) => id ?? name)),
    source: words('source'),
    area: treeOf(found.map(({ row }) => row.areas)),
    agreement: words('agreement'),
    clause: words('clause'),
    verdict: words('verdict'),
    standing: words('standing'),
    contested: words('contested'),
    status: words('status'),
    assignee: words('assignee'),
    tag: words('tag'),
    month: count('month', ({ row }) => (row.when ? [row.when.start.slice(0, 7)] : [])).sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
}

/** The tree of areas, from countries down to where the places themselves begin. */
export function treeOf(chains: readonly (readonly { id: string; name: string }[])[]): CountedArea[] {
  const roots: CountedArea[] = [];
  const byId = new Map<string, CountedArea>();
  for (const chain of chains) {
    let parent: CountedArea | null = null;
    for (const { id, name } of [...chain].reverse()) {
      let area: CountedArea | undefined = byId.get(id);
      if (!area) {
        area = { id, name, n: 0, parts: [] };
        byId.set(id, area);
        (parent?.parts ?? roots).push(area);
      }
      area.n++;
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
