import { createHash } from 'node:crypto';
import type { RegisterSnapshot } from '../compose/register-snapshot.ts';
import type { MemoryViews } from '../memory/memory-views.ts';
import { type IncidentDocuments, type ProjectionBatch, type ReportDocuments, ROW_HASH, type ViewDocument } from './projection-batch.ts';

/** Hashes of what stands in the tables already, by id. */
export interface KnownHashes {
  incidents: ReadonlyMap<string, string>;
  reports: ReadonlyMap<string, string>;
}

/** Composes what is to be written of a register: every document that differs from what stands in the tables, and what has gone. */
export async function composeBatch(
  views: MemoryViews,
  snapshot: RegisterSnapshot,
  known: KnownHashes,
  stamp: string,
): Promise<ProjectionBatch> {
  const names = namesOf(snapshot);
  const incidents: IncidentDocuments[] = [];
  const there = new Set<string>();
  for (const [id, indexed] of views.rows()) {
    there.add(id);
    const page = JSON.stringify({ ...(await views.incident(id, ''))!, row: null, revision: 0, was: null });
    const own = [indexed.row.short, ...(names.get(id) ?? [])];
    const { row, ...rest } = indexed;
    const hash = `${hashOf([{ ...row, updated: 0 }, rest])}${hashOf([page, own])}`;
    if (known.incidents.get(id) !== hash) incidents.push({ indexed, page, names: own, hash });
  }
  const reports: ReportDocuments[] = [];
  const taken = new Set<string>();
  for (const row of views.reportRows()) {
    taken.add(row.id);
    const page = JSON.stringify({ ...(await views.report(row.id))!, revision: 0 });
    const hash = hashOf([row, page]);
    if (known.reports.get(row.id) !== hash) reports.push({ row, page, hash });
  }
  return {
    revision: snapshot.revision,
    head: snapshot.entries.at(-1)?.hash ?? '',
    stamp,
    incidents,
    gone: [...known.incidents.keys()].filter((id) => !there.has(id)),
    reports,
    reportsGone: [...known.reports.keys()].filter((id) => !taken.has(id)),
    doc: await composeDocument(views, snapshot),
  };
}

async function composeDocument(views: MemoryViews, { model: { situation } }: RegisterSnapshot): Promise<ViewDocument> {
  const { revision: _, ...state } = await views.state();
  const truces = await views.truces({ who: '' });
  return {
    state,
    people: await views.people(),
    truces: truces.map(({ latest, ...truce }) => ({ ...truce, latest: latest.map(({ id }) => id) })),
    states: situation.truce.map(({ agreement, title, state }) => ({ agreement, title, state })),
    titles: [...views.titles()],
    today: views.standsAt(),
  };
}

/** Names that lead to each incident besides its own, sorted. */
function namesOf({ model: { redirects } }: RegisterSnapshot): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, id] of Object.entries(redirects)) {
    const same = names.get(id);
    if (same) same.push(name);
    else names.set(id, [name]);
  }
  for (const own of names.values()) own.sort();
  return names;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, ROW_HASH);
}
