import { type ClaimReader, type ClusteredClaims, clusterClaims, KeptWork } from '@truceline/core';
import { claimReaderBy, readReports as readClaims } from '@truceline/core/claims/read-reports.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { ReportId } from '@truceline/core/model/ids.ts';
import type { RawReport, Refusal, Report } from '@truceline/core/model/report.ts';
import { dateReports } from '@truceline/core/reports/dating/date-reports.ts';
import { takeReport } from '@truceline/core/reports/take-report.ts';
import type { JournalEntry } from '../store/entry.ts';
import type { Originals } from '../store/journal.ts';
import { hearSecondReaders } from '../store/projection/hear-second-readers.ts';
import { listJudgements } from '../store/projection/list-judgements.ts';
import { projectClusters } from '../store/projection/project-register.ts';
import type { RegisterModel } from '../store/projection/register-model.ts';
import { readReports } from '../store/read-reports.ts';
import { EMPTY_HEAD, type Head } from '../store/seal-entry.ts';
import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';
import { nameDates, type Reading } from './reading.ts';
import type { ReadingCache } from './reading-cache.ts';
import { shareModel } from './share-model.ts';

/** What a composer works with. */
export interface ComposerSettings {
  knowledge: Knowledge;
  /** Version of the program. */
  program: string;
  originals: Originals;
  cache: ReadingCache;
}

/** Told how many reports have been read. */
export type Progress = (done: number, of: number) => void;

/** A report that was taken out of its original. */
interface Taken {
  raw: RawReport;
  report: Report;
}

/** Reports read at a time: between two of them the thread answers what else it is asked. */
const PART = 12;

/**
 * Makes what the register shows from its journal, reading each report once: what was read is kept, and read again only where the report is dated
 * otherwise since. What it shows once all is read is what a rebuild shows.
 */
export class RegisterComposer {
  #entries: JournalEntry[] = [];
  #taken = new Map<string, Taken>();
  #cached: Promise<Map<string, Reading>> | null = null;
  /** What each document of refused reports, or of reports with notes, came to. */
  #told = new Map<string, { seq: number; refused: Refusal[]; notes: string[] }>();
  /** The clusters that judgements are applied to, and the entry up to which every report is in them. */
  #base: { clusters: ClusteredClaims; head: Head } | null = null;
  /** The reports as they are dated, with a name for their dates. */
  readonly #reports = new Map<ReportId, { dates: string; report: Report }>();
  readonly #kept = new KeptWork();
  #shown: RegisterModel | null = null;
  readonly #reader: ClaimReader;

  constructor(readonly settings: ComposerSettings) {
    this.#reader = claimReaderBy(settings.knowledge);
  }

  /** Whether something was composed, so that judgements can be applied to it. */
  get ready(): boolean {
    return this.#base !== null;
  }

  /** Reports that were taken and are not in what is shown yet. */
  get waiting(): number {
    const from = this.#base?.head.seq ?? 0;
    return this.#entries.reduce((n, { kind, seq }) => (kind === 'report-taken' && seq > from ? n + 1 : n), 0);
  }

  /** Takes in entries that follow those it has. */
  append(entries: readonly JournalEntry[]): void {
    this.#entries.push(...entries);
  }

  /** Reads what waits, and composes the register as it stands then. */
  async compose(progress?: Progress): Promise<RegisterSnapshot> {
    const entries = [...this.#entries];
    await this.#takeAll(entries);
    const reports = this.#dated();
    const clusters = await this.#cluster(reports, entries, progress);
    const last = entries.at(-1) ?? EMPTY_HEAD;
    this.#base = { clusters, head: { seq: last.seq, hash: last.hash } };
    return this.judge();
  }

  /** Composes the register from the reports that are read, with every judgement made by now. */
  judge(): RegisterSnapshot {
    if (!this.#base) throw new RangeError('Nothing was composed yet.');
    const { clusters, head } = this.#base;
    const shown = this.#entries.filter((entry) => entry.seq <= head.seq || isJudged(entry));
    const all = shown.length === this.#entries.length;
    const last = shown.at(-1) ?? EMPTY_HEAD;
    return this.#put(clusters, shown, all ? { seq: last.seq, hash: last.hash } : head);
  }

  async close(): Promise<void> {
    await this.settings.cache.close();
  }

  #put(clusters: ClusteredClaims, entries: JournalEntry[], head: Head): RegisterSnapshot {
    const { program } = this.settings;
    const told = [...this.#told.values()].filter(({ seq }) => seq <= head.seq);
    const options = { program, refused: told.flatMap(({ refused }) => refused), kept: this.#kept };
    const { model, agreements, knowledge } = projectClusters(
      clusters,
      { entries, head, notes: told.flatMap(({ notes }) => notes) },
      options,
    );
    this.#shown = this.#shown ? shareModel(this.#shown, model) : model;
    return { revision: entries.length, model: this.#shown, clustered: clusters, entries, knowledge, agreements, program };
  }

  /** Takes the reports of these entries out of their originals, or out of what was kept of them. */
  async #takeAll(entries: readonly JournalEntry[]): Promise<void> {
    const kept = await this.#readings();
    const unknown: JournalEntry[] = [];
    const put = (raw: RawReport): void => {
      const report = takeReport(raw);
      if (!this.#taken.has(report.id)) this.#taken.set(report.id, { raw, report });
    };
    for (const entry of entries) {
      if (entry.kind !== 'report-taken' || this.#taken.has(entry.id)) continue;
      const reading = kept.get(entry.id);
      // taken under another name it is the same reading, but its name is the one that this register was given
      if (reading) put({ ...reading.raw, file: entry.body.capture.from });
      else unknown.push(entry);
    }
    for (const part of byOriginal(unknown)) {
      const read = await readReports(part, this.settings.originals);
      for (const raw of read.raws) put(raw);
      const { seq, id } = part[0];
      this.#told.delete(id);
      if (read.refused.length || read.notes.length) this.#told.set(id, { seq, refused: read.refused, notes: read.notes });
    }
  }

  /** The reports, dated by each other; one that is dated as before is the very same. */
  #dated(): Report[] {
    const taken = [...this.#taken.values()].map(({ report }) => report);
    const dated = dateReports(
      taken.sort((a, b) => (a.id < b.id ? -1 : 1)),
      this.settings.knowledge,
    );
    return dated.map((report) => {
      const dates = nameDates(report);
      const before = this.#reports.get(report.id);
      if (before?.dates === dates) return before.report;
      this.#reports.set(report.id, { dates, report });
      return report;
    });
  }

  /** Reads reports that were not read under these dates yet, keeps their readings, and clusters. */
  async #cluster(reports: readonly Report[], entries: readonly JournalEntry[], progress?: Progress): Promise<ClusteredClaims> {
    const kept = await this.#readings();
    const dates = new Map(reports.map(({ id }) => [id, this.#reports.get(id)!.dates]));
    const missing = reports.filter(({ id }) => kept.get(id)?.dated !== dates.get(id));
    for (let i = 0; i < missing.length; i += PART) {
      const fresh = missing.slice(i, i + PART).map((report): Reading => {
        const { claims, unread } = readClaims([report], this.#reader, false);
        return { report: report.id, raw: this.#taken.get(report.id)!.raw, dated: dates.get(report.id)!, claims, unread: unread.length > 0 };
      });
      for (const reading of fresh) kept.set(reading.report, reading);
      await this.settings.cache.keep(fresh);
      progress?.(Math.min(i + PART, missing.length), missing.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const readings = reports.map(({ id }) => kept.get(id)!);
    const claims = readings.flatMap((reading) => reading.claims);
    const unread = readings.flatMap((reading, i) => (reading.unread ? reports[i].id : []));
    const { knowledge } = this.settings;
    return clusterClaims(
      reports,
      hearSecondReaders({ claims, unread, places: [] }, reports, listJudgements(entries), knowledge),
      knowledge,
      { alike: true },
      this.#kept,
    );
  }

  #readings(): Promise<Map<string, Reading>> {
    this.#cached ??= this.settings.cache.load();
    return this.#cached;
  }
}

/** Whether an entry is shown without anything being read for it. A second reader's answer changes what is read, as a report does. */
export function isJudged(entry: JournalEntry): boolean {
  return entry.kind !== 'report-taken' && !(entry.kind === 'judgement' && entry.body.act === 'second-reading');
}

/** Entries grouped by the original that they were taken from: each is opened once. */
function byOriginal(entries: readonly JournalEntry[]): JournalEntry[][] {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== 'report-taken') continue;
    const group = groups.get(entry.body.original);
    if (group) group.push(entry);
    else groups.set(entry.body.original, [entry]);
  }
  return [...groups.values()];
}
