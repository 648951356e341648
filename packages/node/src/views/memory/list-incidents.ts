import type { IndexedIncident } from '../compose/compose-row.ts';
import { readCursor, writeCursor } from '../compose/cursor.ts';
import type { Sort } from '../schemas/filter-schema.ts';
import type { IncidentRow } from '../schemas/incident-schemas.ts';

/** What an incident is ordered by; null where it has nothing of the kind. */
export type Key = string | number | null;

const KEYS: Record<string, (row: IncidentRow) => Key> = {
  when: ({ when }) => when?.start ?? null,
  published: ({ firstPublished }) => firstPublished,
  updated: ({ updated }) => updated,
  killed: ({ killed }) => killed?.max ?? killed?.min ?? null,
  wounded: ({ wounded }) => wounded?.max ?? wounded?.min ?? null,
  origins: ({ origins }) => origins,
  act: ({ act }) => act,
  place: ({ where }) => where?.name ?? null,
};

/** What an order by this name goes by. */
export function keyOf(name: string): (row: IncidentRow) => Key {
  return KEYS[name];
}

/** A part of the incidents in an order, from where the cursor stands; what has no value of the order stands last, ties by id. */
export function listIncidents(
  found: readonly IndexedIncident[],
  sort: Sort,
  limit: number,
  cursor: string | undefined,
): { items: IndexedIncident[]; next: string | null } {
  const down = sort.startsWith('-');
  const own = keyOf(down ? sort.slice(1) : sort);
  const compare = (a: Key, aId: string, b: Key, bId: string): number => compareKeys(a, b, down) || (aId < bId ? -1 : aId > bId ? 1 : 0);
  const keyed = found.map((one) => ({ one, key: own(one.row) }));
  keyed.sort((a, b) => compare(a.key, a.one.row.id, b.key, b.one.row.id));
  let from = 0;
  if (cursor !== undefined) {
    const [, key, id] = readCursor(cursor, sort);
    from = keyed.findIndex((row) => compare(row.key, row.one.row.id, key, id) > 0);
    if (from < 0) from = keyed.length;
  }
  const items = keyed.slice(from, from + limit);
  const last = items.at(-1);
  const next = last && from + limit < keyed.length ? writeCursor([sort, last.key, last.one.row.id]) : null;
  return { items: items.map(({ one }) => one), next };
}

function compareKeys(a: Key, b: Key, down: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === down ? 1 : -1;
}
