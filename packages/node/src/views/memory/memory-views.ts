import { checkAgreement } from '@truceline/core/findings/check-agreement.ts';
import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import { checkJudgement, type JudgementDraft } from '../../judging/check-judgement.ts';
import { composeHistory } from '../../judging/compose-history.ts';
import { InboxIndex } from '../../judging/inbox-index.ts';
import { factsOf, type JudgementFacts } from '../../judging/judgement-facts.ts';
import { findDuplicates } from '../../judging/list-duplicates.ts';
import { previewAgreement } from '../../judging/preview-agreement.ts';
import { composeChanges, type Remembered, rememberRegister } from '../compose/compose-changes.ts';
import { composePage, type PageParts, pageRests } from '../compose/compose-page.ts';
import { dayOf, indexReports, type ReportIndex } from '../compose/compose-report.ts';
import { type IndexedIncident, seenBy, worstOf } from '../compose/compose-row.ts';
import { composeTerritory } from '../compose/compose-territory.ts';
import { composeTruces } from '../compose/compose-truce.ts';
import { readCursor, writeCursor } from '../compose/cursor.ts';
import { gatherPlaces } from '../compose/gather-places.ts';
import type { RegisterSnapshot } from '../compose/register-snapshot.ts';
import { findShort } from '../compose/short-name.ts';
import { snapshotAsOf } from '../compose/snapshot-as-of.ts';
import { tellReasons } from '../compose/tell-reasons.ts';
import type { CheckedAgreement, FindingCount, HeldPlace, IncidentQuestion, Page, RegisterViews, Tombstone } from '../register-views.ts';
import type { AlikePair, Duplicate, IncidentRow } from '../schemas/incident-schemas.ts';
import type { Facets, IncidentMap, Timeline, Worst } from '../schemas/overview-schemas.ts';
import type { ReportRow } from '../schemas/report-schemas.ts';
import type { Changes } from '../schemas/truce-schemas.ts';
import { countFacets, createLabels, type LabelOf } from './count-facets.ts';
import { drawMap } from './draw-map.ts';
import { type IndexedSnapshot, indexSnapshot } from './index-snapshot.ts';
import { listAlike } from './list-alike.ts';
import { listInbox } from './list-inbox.ts';
import { listIncidents } from './list-incidents.ts';
import { type Matches, matchFilter, matchWords } from './match-filter.ts';

/** States remembered for what has changed since; older ones are told from the rows alone. */
const REMEMBERED = 50;
/** Instants that the register is kept as of. */
const PAST = 6;

/** Views over a register held in memory: small registers, and the one that every other implementation is held against. */
export class MemoryViews implements RegisterViews {
  #now: IndexedSnapshot;
  #reports: ReportIndex;
  #label: LabelOf;
  #gone = new Map<string, { revision: number }>();
  #states: Remembered[] = [];
  #past = new Map<string, MemoryViews>();
  #facts: JudgementFacts | null = null;
  readonly #inboxes = new InboxIndex();
  #alike: ReturnType<typeof findDuplicates> | null = null;

  /** `today` is the instant that the register stands at, where it is not the last day of its reports. */
  constructor(
    snapshot: RegisterSnapshot,
    readonly today: string | null = null,
  ) {
    this.#now = indexSnapshot(snapshot, null);
    this.#reports = indexReports(snapshot);
    this.#label = this.#labels();
    this.#remember();
  }

  /** Takes the next state of the register in. */
  update(snapshot: RegisterSnapshot): Changes {
    const before = this.#now;
    this.#past.clear();
    this.#facts = null;
    this.#alike = null;
    this.#now = indexSnapshot(snapshot, before);
    for (const id of before.rows.keys()) if (!this.#now.rows.has(id)) this.#gone.set(id, { revision: snapshot.revision });
    for (const id of this.#now.rows.keys()) this.#gone.delete(id);
    this.#reports = indexReports(snapshot);
    this.#label = this.#labels();
    const [last] = this.#states.slice(-1);
    this.#remember();
    return composeChanges(last, this.#states.at(-1)!, snapshot);
  }

  /** The rows of all incidents, as nobody in particular sees them, by id. */
  rows(): ReadonlyMap<string, IndexedIncident> {
    return this.#now.rows;
  }

  /** The rows of all reports, newest first. */
  reportRows(): readonly ReportRow[] {
    return this.#reports.rows;
  }

  /** The day that the register stands at: `within` counts back from it. */
  standsAt(): string {
    return this.today?.slice(0, 10) ?? lastDayOf(this.#now.snapshot.model.situation);
  }

  /** Titles of the agreements, and of their clauses by `agreement/clause`. */
  titles(): ReadonlyMap<string, string> {
    const titles = new Map<string, string>();
    for (const { id, short, clauses } of this.#now.snapshot.agreements) {
      titles.set(id, short);
      for (const clause of clauses) titles.set(`${id}/${clause.id}`, clause.title);
    }
    return titles;
  }

  async revision() {
    return this.#now.snapshot.revision;
  }

  async state() {
    const { situation, review } = this.#now.snapshot.model;
    const days = situation.reports.map(({ published }) => published?.start.slice(0, 10)).filter((day) => day !== undefined);
    days.sort();
    return {
      revision: this.#now.snapshot.revision,
      counts: {
        reports: situation.reports.length,
        claims: situation.claims.length,
        incidents: situation.incidents.length,
        findings: situation.findings.length,
        refused: situation.refused.length,
        review: review.length,
      },
      asOfRange: days.length ? { first: days[0], last: days.at(-1)! } : null,
    };
  }

  async situation(asOf?: string): Promise<Situation> {
    return asOf === undefined ? this.#now.snapshot.model.situation : this.#asOf(asOf).situation();
  }

  async truces({ who, asOf }: { who: string; asOf?: string | undefined }) {
    const { snapshot, rows } = asOf === undefined ? this.#now : this.#asOf(asOf).#now;
    return composeTruces(snapshot, rows, who, asOf);
  }

  async territory(asOf?: string) {
    return composeTerritory(this.#now.snapshot, this.#now.namer, asOf);
  }

  async changes(since: number): Promise<Changes> {
    const { snapshot } = this.#now;
    const known = this.#states.findLast(({ revision }) => revision <= since);
    const now = this.#states.at(-1)!;
    if (known) return { ...composeChanges(known, now, snapshot), since };
    const older: Remembered = { revision: since, incidents: new Map(now.incidents), truces: now.truces };
    for (const [id, { row }] of this.#now.rows) if (row.updated > since) older.incidents.delete(id);
    return composeChanges(older, now, snapshot);
  }

  async incidents(question: Parameters<RegisterViews['incidents']>[0]): Promise<Page<IncidentRow> & { gone: Tombstone[] }> {
    if (question.asOf !== undefined) return this.#asOf(question.asOf).incidents({ ...question, asOf: undefined });
    const { updatedSince, sort, limit, cursor, who } = question;
    const found = this.#find(question).filter(({ row }) => updatedSince === undefined || row.updated > updatedSince);
    const { items, next } = listIncidents(found, sort, limit, cursor);
    const { revision, model } = this.#now.snapshot;
    const gone: Tombstone[] = [];
    if (updatedSince !== undefined && cursor === undefined) {
      for (const [id, one] of this.#gone) {
        if (one.revision > updatedSince) gone.push({ id, gone: true, now: model.redirects[id as keyof typeof model.redirects] ?? null });
      }
    }
    return { items: items.map((one) => seenBy(one, who)), next, total: found.length, revision, gone };
  }

  async facets(question: IncidentQuestion): Promise<Facets> {
    if (question.asOf !== undefined) return this.#asOf(question.asOf).facets({ ...question, asOf: undefined });
    const found = this.#find(question).map((one) => ({ one, n: 1 }));
    return countFacets(found.length, () => found, this.#label);
  }

  async map(question: Parameters<RegisterViews['map']>[0]): Promise<IncidentMap> {
    if (question.asOf !== undefined) return this.#asOf(question.asOf).map({ ...question, asOf: undefined });
    return drawMap(this.#find(question), question);
  }

  async timeline(question: IncidentQuestion): Promise<Timeline> {
    if (question.asOf !== undefined) return this.#asOf(question.asOf).timeline({ ...question, asOf: undefined });
    const days = new Map<string, Timeline['days'][number]>();
    let undated = 0;
    for (const { row } of this.#find(question)) {
      const on = row.when?.start.slice(0, 10);
      if (!on) {
        undated++;
        continue;
      }
      const day = days.get(on) ?? { on, n: 0, byVerdict: {} };
      const worst: Worst = worstOf(row.verdicts);
      day.n++;
      day.byVerdict[worst] = (day.byVerdict[worst] ?? 0) + 1;
      days.set(on, day);
    }
    return { days: [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1)), undated };
  }

  async incident(asked: string, who: string) {
    const id = this.#resolve(asked);
    if (id === null) return null;
    const { snapshot, namer } = this.#now;
    const parts = this.#pageParts(id);
    const was = asked.startsWith('inc_') && asked !== id ? asked : null;
    return composePage({ ...parts, row: seenBy(this.#now.rows.get(id)!, who), was }, snapshot, namer);
  }

  /** What the page of an incident rests on: as long as all of it is the very same, so is the page but for what a row tells. */
  pageRests(id: string): unknown[] {
    return pageRests(this.#pageParts(id), this.#now.snapshot);
  }

  /** What the page of a report rests on. */
  reportRests(id: string): unknown[] {
    return this.#reports.rests(id);
  }

  #pageParts(id: string): PageParts {
    const { rows, composed, texts, parts } = this.#now;
    const from = composed.get(id)!;
    const rowsOf = (ids: readonly string[]): IncidentRow[] => ids.flatMap((other) => rows.get(other)?.row ?? []);
    return {
      row: rows.get(id)!.row,
      from,
      texts: from.incident.carriers.map((report) => texts.get(report)).filter((report) => report !== undefined),
      wholes: rowsOf(from.incident.partOf),
      parts: rowsOf(parts.get(id) ?? []),
      similar: this.#similar(id),
      was: null,
    };
  }

  async history(asked: string) {
    const id = this.#resolve(asked);
    if (id === null) return null;
    const { snapshot, incidents, records } = this.#now;
    const from = { ...snapshot.clustered, claims: snapshot.model.situation.claims };
    return composeHistory({ incident: incidents.get(id)!, record: records.get(id) ?? null, entries: snapshot.entries, from });
  }

  async duplicates(asked: string, who: string): Promise<Duplicate[] | null> {
    const id = this.#resolve(asked);
    if (id === null) return null;
    return (this.#likenesses().get(id as IncidentId) ?? []).flatMap(({ incident, suggestion, state, refused }) => {
      const one = this.#now.rows.get(incident);
      if (!one) return [];
      const why = tellReasons(suggestion?.reasons ?? [], this.#now.namer);
      return { incident: seenBy(one, who), score: suggestion?.likeness ?? null, ...why, state, refused };
    });
  }

  async alike({ who, ...page }: Parameters<RegisterViews['alike']>[0]): Promise<Page<AlikePair>> {
    const { rows, snapshot, namer } = this.#now;
    const seen = (id: IncidentId): IncidentRow | null => (rows.has(id) ? seenBy(rows.get(id)!, who) : null);
    return { ...listAlike(this.#likenesses(), seen, page, namer), revision: snapshot.revision };
  }

  async check(drafts: readonly JudgementDraft[]) {
    const facts = this.#known();
    return drafts.map((draft) => checkJudgement(facts, draft));
  }

  async judgement(id: string) {
    return this.#known().judgement(id)?.made ?? null;
  }

  async standing() {
    const { notifications, sources, people, sitreps, adopted, review, refused } = this.#now.snapshot.model;
    return { notifications, sources, people, sitreps, adopted, review, refused };
  }

  async inbox(who: string) {
    return listInbox(this.#now, this.#inboxes, who);
  }

  async agreements() {
    return [...this.#now.snapshot.knowledge.agreements];
  }

  async previewAgreement(id: string, files: Readonly<Record<string, string>>): Promise<CheckedAgreement> {
    const { model, clustered, knowledge, agreements } = this.#now.snapshot;
    const { agreement, mistakes } = checkAgreement(id, files, knowledge);
    if (!agreement) return { mistakes, preview: null };
    return { mistakes, preview: previewAgreement({ model, reports: clustered.reports, knowledge, agreements }, agreement) };
  }

  async targets(ids: readonly string[]) {
    const out = new Map<string, { incident: string; claims: string[] }>();
    for (const asked of ids) {
      const id = this.#resolve(asked);
      const incident = id === null ? undefined : this.#now.incidents.get(id);
      if (incident) out.set(asked, { incident: incident.id, claims: incident.claims });
    }
    return out;
  }

  async reports({ q, reading, limit, cursor }: Parameters<RegisterViews['reports']>[0]): Promise<Page<ReportRow>> {
    const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    const found = this.#reports.rows.filter((row) => {
      if (reading !== undefined && row.reading !== reading) return false;
      const text = [row.id, row.title, row.publisher, row.file, row.url].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    let from = 0;
    if (cursor !== undefined) {
      const [, day, id] = readCursor(cursor, 'reports');
      from = found.findIndex((row) => dayOf(row) < String(day) || (dayOf(row) === day && row.id > id));
      if (from < 0) from = found.length;
    }
    const items = found.slice(from, from + limit);
    const last = items.at(-1);
    const next = last && from + limit < found.length ? writeCursor(['reports', dayOf(last), last.id]) : null;
    return { items, next, total: found.length, revision: this.#now.snapshot.revision };
  }

  async report(id: string) {
    return this.#reports.page(id);
  }

  async people() {
    return [...new Set(this.#now.snapshot.entries.map(({ by }) => by))].sort();
  }

  async findingCounts(): Promise<FindingCount[]> {
    const counts = new Map<string, FindingCount>();
    for (const { agreement, clause, verdict } of this.#now.snapshot.model.situation.findings) {
      const key = `${agreement}/${clause}/${verdict}`;
      const one = counts.get(key) ?? { agreement, clause, verdict, n: 0 };
      one.n++;
      counts.set(key, one);
    }
    return [...counts.keys()].sort().map((key) => counts.get(key)!);
  }

  async heldPlaces(): Promise<HeldPlace[]> {
    return gatherPlaces([...this.#now.rows.values()].map(({ row: { where } }) => ({ where, n: 1 })));
  }

  #similar(id: string): PageParts['similar'] {
    return (this.#likenesses().get(id as IncidentId) ?? []).flatMap(({ incident, suggestion, state }) => {
      const one = this.#now.rows.get(incident);
      return one && suggestion && state === 'suggested' ? [{ row: one.row, score: suggestion.likeness }] : [];
    });
  }

  #known(): JudgementFacts {
    const { model, entries, clustered } = this.#now.snapshot;
    this.#facts ??= factsOf(model, entries, new Map(clustered.reports.map(({ id, text }) => [id, text])));
    return this.#facts;
  }

  #likenesses(): ReturnType<typeof findDuplicates> {
    const { model, clustered } = this.#now.snapshot;
    this.#alike ??= findDuplicates(model, clustered);
    return this.#alike;
  }

  /** The same register as of an instant; the last few are kept until it changes. */
  #asOf(asOf: string): MemoryViews {
    const known = this.#past.get(asOf);
    this.#past.delete(asOf);
    const views = known ?? new MemoryViews(snapshotAsOf(this.#now.snapshot, asOf), asOf);
    this.#past.set(asOf, views);
    if (this.#past.size > PAST) this.#past.delete(this.#past.keys().next().value!);
    return views;
  }

  #find({ q, filter, who }: IncidentQuestion): IndexedIncident[] {
    const today = this.standsAt();
    const tests: Matches[] = [];
    if (filter) tests.push(matchFilter(filter, { who, today }));
    if (q?.trim()) tests.push(matchWords(q));
    return [...this.#now.rows.values()].filter((one) => tests.every((test) => test(one)));
  }

  #resolve(asked: string): string | null {
    const { rows, snapshot } = this.#now;
    const { redirects } = snapshot.model;
    const id = rows.has(asked) ? asked : (redirects[asked as keyof typeof redirects] ?? null);
    if (id !== null || !/^TL-/i.test(asked)) return id !== null && rows.has(id) ? id : null;
    for (const { row } of rows.values()) if (row.short === asked.toUpperCase()) return row.id;
    const name = findShort(asked, Object.keys(redirects));
    return name === null ? null : redirects[name as keyof typeof redirects];
  }

  #labels(): LabelOf {
    return createLabels(this.#now.namer, this.titles());
  }

  #remember(): void {
    this.#states.push(rememberRegister(this.#now.snapshot, this.#now.rows));
    if (this.#states.length > REMEMBERED) this.#states.shift();
  }
}

function lastDayOf({ reports }: Situation): string {
  let last = '';
  for (const { published } of reports) if (published && published.start > last) last = published.start;
  return last.slice(0, 10) || '1970-01-01';
}
