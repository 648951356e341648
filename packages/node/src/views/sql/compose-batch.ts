import { createHash } from 'node:crypto';
import { haveSame } from '@truceline/core/model/have-same.ts';
import type { RegisterSnapshot } from '../compose/register-snapshot.ts';
import type { MemoryViews } from '../memory/memory-views.ts';
import { type IncidentDocuments, type ProjectionBatch, type ReportDocuments, ROW_HASH, type ViewDocument } from './projection-batch.ts';

/** Hashes of what stands in the tables already, by id. */
export interface KnownHashes {
  incidents: ReadonlyMap<string, string>;
  reports: ReadonlyMap<string, string>;
}

/** What each document was composed from the last time, and its hash: it is composed and hashed again where any of that is another. */
export interface ComposedDocuments {
  incidents: Map<string, { rests: readonly unknown[]; hash: string }>;
  reports: Map<string, { rests: readonly unknown[]; hash: string }>;
}

/** Composes what is to be written of a register: every document that differs from what stands in the tables, and what has gone. */
export async function composeBatch(
  views: MemoryViews,
  snapshot: RegisterSnapshot,
  known: KnownHashes,
  stamp: string,
  composed: ComposedDocuments = { incidents: new Map(), reports: new Map() },
): Promise<ProjectionBatch> {
  const names = namesOf(snapshot);
  const incidents: IncidentDocuments[] = [];
  for (const [id, indexed] of views.rows()) {
    const own = [indexed.row.short, ...(names.get(id) ?? [])];
    const rests = [indexed, own.join(), ...views.pageRests(id)];
    const before = composed.incidents.get(id);
    if (before && known.incidents.get(id) === before.hash && haveSame(before.rests, rests)) continue;
    const page = JSON.stringify({ ...(await views.incident(id, ''))!, row: null, revision: 0, was: null });
    const { row, ...rest } = indexed;
    const hash = `${hashOf([{ ...row, updated: 0 }, rest])}${hashOf([page, own])}`;
    composed.incidents.set(id, { rests, hash });
    if (known.incidents.get(id) !== hash) incidents.push({ indexed, page, names: own, hash });
  }
  const reports: ReportDocuments[] = [];
  const taken = new Set<string>();
  for (const row of views.reportRows()) {
    taken.add(row.id);
    const rests = views.reportRests(row.id);
    const before = composed.reports.get(row.id);
    if (before && known.reports.get(row.id) === before.hash && haveSame(before.rests, rests)) continue;
    const page = JSON.stringify({ ...(await views.report(row.id))!, revision: 0 });
    const hash = hashOf([row, page]);
    composed.reports.set(row.id, { rests, hash });
    if (known.reports.get(row.id) !== hash) reports.push({ row, page, hash });
  }
  const gone = [...known.incidents.keys()].filter((id) => !views.rows().has(id));
  const reportsGone = [...known.reports.keys()].filter((id) => !taken.has(id));
  for (const id of gone) composed.incidents.delete(id);
  for (const id of reportsGone) composed.reports.delete(id);
  return {
    revision: snapshot.revision,
    head: snapshot.entries.at(-1)?.hash ?? '',
    stamp,
    incidents,
    gone,
    reports,
    reportsGone,
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
