import type { Situation } from '@truceline/core/model/situation.ts';
import type { Kysely } from 'kysely';
import { IncidentColumns } from '../columns/incident-columns.ts';
import { IncidentOrders } from '../columns/incident-orders.ts';
import { gatherMap } from '../columns/map-incidents.ts';
import { countMarks, intersect, type Marks, markIncidents } from '../columns/mark-incidents.ts';
import { timeIncidents } from '../columns/time-incidents.ts';
import { gatherPlaces } from '../compose/gather-places.ts';
import type { Namer } from '../compose/name-things.ts';
import { countFacets, createLabels } from '../memory/count-facets.ts';
import { drawIncident, inOrder } from '../memory/draw-map.ts';
import type { FindingCount, HeldPlace, IncidentQuestion, Page, RegisterViews, Tombstone } from '../register-views.ts';
import type { Condition } from '../schemas/filter-schema.ts';
import type { IncidentPage, IncidentRow } from '../schemas/incident-schemas.ts';
import type { Facets, IncidentMap, Timeline } from '../schemas/overview-schemas.ts';
import type { ReportPage, ReportRow } from '../schemas/report-schemas.ts';
import type { Changes, TruceAnswer } from '../schemas/truce-schemas.ts';
import type { ComposedViews } from './composed-views.ts';
import { foldChanges, tellBatch } from './fold-changes.ts';
import { type ProjectionBatch, type ProjectionContent, ROW_HASH, type ViewDocument } from './projection-batch.ts';
import type { ProjectionTables } from './tables.ts';
import { ViewTables } from './view-tables.ts';
import { emptyProjection, writeProjection } from './write-projection.ts';
import { writeQuestion } from './write-words.ts';

/** Names for people, of what the tables hold by id alone. */
export type ViewNamer = Pick<Namer, 'name'>;
const NOTHING: ViewDocument = {
  state: {
    counts: { reports: 0, claims: 0, incidents: 0, findings: 0, refused: 0, review: 0 },
    asOfRange: null,
  } as ViewDocument['state'],
  people: [],
  truces: [],
  states: [],
  titles: [],
  today: '1970-01-01',
};

/** Searches whose answers are kept until something changes. */
const SEARCHES = 64;

/**
 * Views over tables in PostgreSQL or PGlite. What lists, filters and counts go by stands in columns in memory beside them, fed by the same rows;
 * words are searched in the tables, and documents read from them.
 */
export class SqlViews implements RegisterViews {
  readonly #columns = new IncidentColumns();
  readonly #orders = new IncidentOrders(this.#columns);
  readonly #tables: ViewTables;
  readonly #searches = new Map<string, Marks>();
  #at = { revision: 0, head: '', stamp: '', written: false };
  #doc = NOTHING;

  private constructor(
    readonly db: Kysely<ProjectionTables>,
    readonly register: string,
    readonly namer: ViewNamer,
    readonly composed: ComposedViews,
  ) {
    this.#tables = new ViewTables(db, register);
  }

  /** Opens the views of a register as its tables stand. */
  static async open(db: Kysely<ProjectionTables>, register: string, namer: ViewNamer, composed: ComposedViews): Promise<SqlViews> {
    const views = new SqlViews(db, register, namer, composed);
    await views.#load();
    return views;
  }

  /** Where the tables stand, and what made them. */
  place(): { revision: number; head: string; stamp: string } {
    const { revision, head, stamp } = this.#at;
    return { revision, head, stamp };
  }

  /** What stands in the tables, by hashes: what need not be written again. */
  async content(): Promise<ProjectionContent> {
    const { db, register } = this;
    const incidents = await db.selectFrom('truceline_view_incident').select(['id', 'hash']).where('register', '=', register).execute();
    const reports = await db.selectFrom('truceline_view_report').select(['id', 'hash']).where('register', '=', register).execute();
    const { revision, head, stamp } = this.#at;
    const hashes = (rows: { id: string; hash: string }[]) => new Map(rows.map(({ id, hash }) => [id, hash]));
    return { revision, head, stamp, incidents: hashes(incidents), reports: hashes(reports) };
  }

  /** Throws away all that stands in the tables. */
  async empty(): Promise<void> {
    await emptyProjection(this.db, this.register);
    for (let n = 0; n < this.#columns.size; n++) this.#columns.remove(n);
    this.#at = { revision: 0, head: '', stamp: '', written: false };
    this.#doc = NOTHING;
    this.#searches.clear();
  }

  /** Writes what changed in one transaction, and tells of it; nothing is told of the first time. */
  async write(batch: ProjectionBatch): Promise<Changes | null> {
    if (this.#at.written && this.#at.stamp !== batch.stamp) await this.empty();
    const first = !this.#at.written;
    const changes = first ? null : await this.#tell(batch);
    const { put, removed } = await writeProjection(this.db, this.register, batch, first, changes && JSON.stringify(changes));
    for (const n of removed) this.#columns.remove(n);
    for (const { n, id, keys, updated } of put) this.#columns.put(n, id, keys, updated);
    const { revision, head, stamp, doc } = batch;
    this.#at = { revision, head, stamp, written: true };
    this.#doc = doc;
    this.#searches.clear();
    return changes;
  }

  async revision(): Promise<number> {
    return this.#at.revision;
  }

  async state() {
    return { revision: this.#at.revision, ...this.#doc.state };
  }

  situation(asOf?: string): Promise<Situation> {
    return this.composed.situation(asOf);
  }

  territory(asOf?: string) {
    return this.composed.territory(asOf);
  }

  async truces(question: { who: string; asOf?: string | undefined }): Promise<TruceAnswer[]> {
    if (question.asOf !== undefined) return this.composed.truces(question);
    const rows = new Map(
      (
        await this.#rowsOf(
          this.#doc.truces.flatMap(({ latest }) => latest),
          question.who,
        )
      ).map((row) => [row.id as string, row]),
    );
    return this.#doc.truces.map((truce) => ({ ...truce, latest: truce.latest.flatMap((id) => rows.get(id) ?? []) }));
  }

  async changes(since: number): Promise<Changes> {
    const { revision } = this.#at;
    const told = await this.#tables.changesSince(since);
    if (told.length && told[0].since <= since) return foldChanges(told, since, revision);
    if (since >= revision) return foldChanges([], since, revision);
    return foldChanges([await this.#changedSince(since), ...told.filter((one) => one.since >= since)], since, revision);
  }

  async incidents(question: Parameters<RegisterViews['incidents']>[0]): Promise<Page<IncidentRow> & { gone: Tombstone[] }> {
    if (question.asOf !== undefined) return this.composed.incidents(question);
    const { sort, limit, cursor, updatedSince, who } = question;
    const { revision } = this.#at;
    const marks = await this.#mark(question);
    if (updatedSince !== undefined) {
      for (let n = 0; n < marks.length; n++) if (marks[n] && this.#columns.updated(n) <= updatedSince) marks[n] = 0;
    }
    const total = countMarks(marks);
    const { rows, next } = this.#orders.list(marks, sort, limit, cursor);
    const items = await this.#rowsAt(rows, who);
    const gone = updatedSince !== undefined && cursor === undefined ? await this.#tables.goneSince(updatedSince) : [];
    return { items, next, total, revision, gone };
  }

  async facets(question: IncidentQuestion): Promise<Facets> {
    if (question.asOf !== undefined) return this.composed.facets(question);
    const marks = await this.#mark(question);
    const label = createLabels(this.namer, new Map(this.#doc.titles));
    return countFacets(
      countMarks(marks),
      (field) => {
        const column = this.#columns.fields[field];
        const counts = column.count(marks);
        return column.values.flatMap((one, code) => (counts[code] ? [{ one, n: counts[code] }] : []));
      },
      label,
    );
  }

  async map(question: Parameters<RegisterViews['map']>[0]): Promise<IncidentMap> {
    if (question.asOf !== undefined) return this.composed.map(question);
    const marks = await this.#mark(question);
    const { cells, rows, total, nowhere, bounds } = gatherMap(this.#columns, marks, question);
    const single = (await this.#rowsAt(rows, question.who)).map((row) => drawIncident({ row }));
    return { type: 'FeatureCollection', features: inOrder([...cells, ...single]), total, nowhere, bounds };
  }

  async timeline(question: IncidentQuestion): Promise<Timeline> {
    if (question.asOf !== undefined) return this.composed.timeline(question);
    return timeIncidents(this.#columns, await this.#mark(question));
  }

  async incident(asked: string, who: string): Promise<IncidentPage | null> {
    const [id] = [...(await this.#tables.resolve([asked])).values()];
    const [row] = id === undefined ? [] : await this.#rowsOf([id], who);
    if (!row) return null;
    const page = JSON.parse(await this.#tables.pageOf(id)) as IncidentPage;
    return { ...page, row, was: asked.startsWith('inc_') && asked !== id ? asked : null, revision: this.#at.revision };
  }

  history(asked: string) {
    return this.composed.history(asked);
  }

  duplicates(asked: string, who: string) {
    return this.composed.duplicates(asked, who);
  }

  alike(question: Parameters<RegisterViews['alike']>[0]) {
    return this.composed.alike(question);
  }

  check(drafts: Parameters<RegisterViews['check']>[0]) {
    return this.composed.check(drafts);
  }

  judgement(id: string) {
    return this.composed.judgement(id);
  }

  standing() {
    return this.composed.standing();
  }

  inbox(who: string) {
    return this.composed.inbox(who);
  }

  agreements() {
    return this.composed.agreements();
  }

  previewAgreement(id: string, files: Readonly<Record<string, string>>) {
    return this.composed.previewAgreement(id, files);
  }

  async targets(ids: readonly string[]): Promise<Map<string, { incident: string; claims: string[] }>> {
    const found = await this.#tables.resolve(ids);
    const targets = new Map<string, { incident: string; claims: string[] }>();
    for (const [asked, id] of found) {
      const { incident } = JSON.parse(await this.#tables.pageOf(id)) as IncidentPage;
      targets.set(asked, { incident: incident.id, claims: incident.claims });
    }
    return targets;
  }

  async reports(question: Parameters<RegisterViews['reports']>[0]): Promise<Page<ReportRow>> {
    return { ...(await this.#tables.reports(question)), revision: this.#at.revision };
  }

  async report(id: string): Promise<ReportPage | null> {
    const page = await this.#tables.reportPage(id);
    return page && { ...page, revision: this.#at.revision };
  }

  async people(): Promise<string[]> {
    return this.#doc.people;
  }

  async findingCounts(): Promise<FindingCount[]> {
    const { verdicts } = this.#columns.fields;
    const counts = new Map<string, FindingCount>();
    for (const [code, n] of verdicts.count(this.#columns.all()).entries()) {
      if (n === 0) continue;
      for (const { agreement, clause, verdict } of verdicts.values[code].row.verdicts) {
        const key = `${agreement}/${clause}/${verdict}`;
        const one = counts.get(key) ?? { agreement, clause, verdict, n: 0 };
        one.n += n;
        counts.set(key, one);
      }
    }
    return [...counts.keys()].sort().map((key) => counts.get(key)!);
  }

  async heldPlaces(): Promise<HeldPlace[]> {
    const { where } = this.#columns.fields;
    const counts = where.count(this.#columns.all());
    return gatherPlaces(where.values.map(({ row }, code) => ({ where: row.where, n: counts[code] })));
  }

  async #load(): Promise<void> {
    const { db, register } = this;
    const view = await db.selectFrom('truceline_view').selectAll().where('register', '=', register).executeTakeFirst();
    if (!view) return;
    this.#at = { revision: Number(view.revision), head: view.head, stamp: view.stamp, written: true };
    this.#doc = JSON.parse(view.doc);
    for (let after = -1; ; ) {
      const rows = await db
        .selectFrom('truceline_view_incident')
        .select(['n', 'id', 'keys', 'updated'])
        .where('register', '=', register)
        .where('n', '>', after)
        .orderBy('n')
        .limit(20_000)
        .execute();
      for (const { n, id, keys, updated } of rows) this.#columns.put(n, id, keys, Number(updated));
      if (rows.length === 0) return;
      after = rows.at(-1)!.n;
    }
  }

  async #tell(batch: ProjectionBatch): Promise<Changes> {
    const found = await this.#tables.rowsOf([...batch.incidents.map(({ indexed }) => indexed.row.id), ...batch.gone]);
    const was = new Map([...found].map(([id, { row }]) => [id, JSON.parse(row) as IncidentRow]));
    const shown = (hash: string | undefined): string | undefined => hash?.slice(0, ROW_HASH);
    const incidents = batch.incidents.filter(({ indexed, hash }) => shown(found.get(indexed.row.id)?.hash) !== shown(hash));
    const named = new Map(batch.incidents.flatMap(({ indexed: { row }, names }) => names.map((name) => [name, row.id as string])));
    const leads = await this.#tables.resolve(batch.gone);
    const gone = new Set(batch.gone);
    const lead = (id: string): string | null => {
      const now = named.get(id) ?? leads.get(id) ?? null;
      return now !== null && gone.has(now) ? null : now;
    };
    const ids = batch.reports.map(({ row }) => row.id as string);
    const known = await this.#tables.knownReports(ids);
    const fresh = ids.filter((id) => !known.has(id));
    return tellBatch({ ...batch, incidents }, this.#at.revision, was, this.#doc.states, lead, fresh);
  }

  async #mark({ q, filter, who }: IncidentQuestion): Promise<Marks> {
    const asking = { who, today: this.#doc.today };
    const marks = filter ? await markIncidents(filter, this.#columns, asking, (one) => this.#ask(one)) : this.#columns.all();
    return q?.trim() ? intersect(marks, await this.#search(q)) : marks;
  }

  /** Answers what only the tables hold: words, and reports that carry an incident. */
  async #ask(condition: Condition): Promise<Marks> {
    if (condition.op === 'text') return this.#search(condition.value);
    const reports = 'value' in condition ? [condition.value].flat() : [];
    const marks = this.#markRows(await this.#tables.carriedBy(reports as string[]));
    if (condition.op === 'not') for (let n = 0; n < marks.length; n++) marks[n] = marks[n] ? 0 : 1;
    return marks;
  }

  async #search(q: string): Promise<Marks> {
    const question = writeQuestion(q);
    if (question === null) return this.#columns.all();
    const known = this.#searches.get(question);
    if (known) return known;
    const marks = this.#markRows(await this.#tables.search(question));
    if (this.#searches.size >= SEARCHES) this.#searches.delete(this.#searches.keys().next().value!);
    this.#searches.set(question, marks);
    return marks;
  }

  #markRows(rows: readonly number[]): Marks {
    const marks = new Uint8Array(this.#columns.size);
    for (const n of rows) marks[n] = 1;
    return marks;
  }

  async #rowsAt(numbers: readonly number[], who: string): Promise<IncidentRow[]> {
    return this.#rowsOf(
      numbers.map((n) => this.#columns.id(n)),
      who,
    );
  }

  /** Rows of incidents by their ids, in this order, as a person sees them; those that are not there are left out. */
  async #rowsOf(ids: readonly string[], who: string): Promise<IncidentRow[]> {
    const { followers } = this.#columns.fields;
    const found = await this.#tables.rowsOf(ids);
    return ids.flatMap((id) => {
      const one = found.get(id);
      return one ? { ...(JSON.parse(one.row) as IncidentRow), followed: followers.at(one.n)?.followers.includes(who) ?? false } : [];
    });
  }

  /** What changed before the tables began to tell: by the rows alone. */
  async #changedSince(since: number): Promise<Changes> {
    const rows: number[] = [];
    for (let n = 0; n < this.#columns.size; n++) if (this.#columns.has(n) && this.#columns.updated(n) > since) rows.push(n);
    const told = await this.#rowsAt(rows, '');
    return {
      since,
      revision: this.#at.revision,
      reports: { n: 0, items: [] },
      incidents: told.map(({ id, short, title }) => ({ id, short, title, what: 'new', now: null })),
      findings: told.flatMap(({ id, title, verdicts }) =>
        verdicts.map(({ agreement, clause, verdict }) => ({ incident: id, title, agreement, clause, before: null, after: verdict })),
      ),
      truces: [],
    };
  }
}
