import type { ReportId } from '@truceline/core/model/ids.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { SecondReading } from '@truceline/core/model/second-reading.ts';
import type { SituationReport } from '@truceline/core/model/situation.ts';
import type { JournalEntry } from '../../store/entry.ts';
import type { ReadingMark } from '../../store/projection/register-model.ts';
import type { ReportPage, ReportRow } from '../schemas/report-schemas.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

type TakenEntry = Extract<JournalEntry, { kind: 'report-taken' }>;

/** Everything about reports that lists and pages are made from, looked up once per state of a register. */
export interface ReportIndex {
  rows: ReportRow[];
  page(id: string): ReportPage | null;
  /** Everything that a row and its page rest on: while all of it is the very same, so are they. */
  rests(id: string): unknown[];
}

/** The day by which lists of reports are ordered; empty where none is known. */
export function dayOf(row: ReportRow): string {
  return row.published?.start ?? '';
}

/** Composes the rows of all reports, newest first, and each page when it is asked for. */
export function indexReports(snapshot: RegisterSnapshot): ReportIndex {
  const { situation } = snapshot.model;
  const texts = new Map<string, Report>(snapshot.clustered.reports.map((report) => [report.id, report]));
  const taken = new Map<string, TakenEntry[]>();
  for (const entry of snapshot.entries) {
    if (entry.kind !== 'report-taken') continue;
    const same = taken.get(entry.id);
    if (same) same.push(entry);
    else taken.set(entry.id, [entry]);
  }
  const incidentOf = new Map(situation.incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim as string, id] as const)));
  const claimsOf = new Map<ReportId, typeof situation.claims>();
  for (const claim of situation.claims) {
    const same = claimsOf.get(claim.report);
    if (same) same.push(claim);
    else claimsOf.set(claim.report, [claim]);
  }
  const byId = new Map<string, SituationReport>(situation.reports.map((report) => [report.id, report]));
  const rowOf = (report: SituationReport): ReportRow => {
    const claims = claimsOf.get(report.id) ?? [];
    const [entry] = taken.get(report.id) ?? [];
    return {
      id: report.id,
      title: report.title,
      publisher: report.publisher,
      published: report.published,
      language: report.language,
      url: report.url,
      file: report.file,
      reading: !report.read ? 'unread-language' : claims.length ? 'read' : 'nothing-found',
      claims: claims.length,
      incidents: new Set(claims.map(({ id }) => incidentOf.get(id)).filter(Boolean)).size,
      copies: report.copies.length,
      takenAt: entry?.at ?? null,
      takenBy: entry?.by ?? null,
      size: entry?.body.capture.size ?? 0,
    };
  };
  const marksOf = new Map<string, ReadingMark[]>();
  for (const mark of snapshot.model.marks) marksOf.set(mark.report, [...(marksOf.get(mark.report) ?? []), mark]);
  const secondOf = new Map<string, SecondReading[]>();
  for (const one of situation.secondReadings ?? []) secondOf.set(one.report, [...(secondOf.get(one.report) ?? []), one]);
  const rows = situation.reports.map(rowOf).sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : a.id < b.id ? -1 : 1));
  return {
    rows,
    page(id) {
      const report = byId.get(id);
      if (!report) return null;
      const named = (other: ReportId) => ({ title: byId.get(other)?.title ?? null, publisher: byId.get(other)?.publisher ?? null });
      return {
        row: rowOf(report),
        report,
        text: texts.get(id)?.text ?? '',
        claims: (claimsOf.get(report.id) ?? []).map((claim) => ({ ...claim, incident: incidentOf.get(claim.id) ?? null })),
        copies: report.copies.map(({ report: other, share }) => ({ report: other, share, ...named(other) })),
        captures: (taken.get(id) ?? []).map(({ at, by, seq, body: { original, capture } }) => ({
          at,
          by,
          from: capture.from,
          how: capture.how,
          intake: capture.intake,
          mediaType: capture.mediaType,
          size: capture.size,
          original,
          entry: seq,
        })),
        marks: marksOf.get(report.id) ?? [],
        second: secondOf.get(report.id) ?? [],
        revision: snapshot.revision,
      };
    },
    rests(id) {
      const report = byId.get(id)!;
      const claims = claimsOf.get(report.id) ?? [];
      return [
        report,
        texts.get(id),
        ...(taken.get(id) ?? []).map(({ hash }) => hash),
        ...claims,
        ...claims.map((claim) => incidentOf.get(claim.id)),
        ...report.copies.flatMap(({ report: other }) => [byId.get(other)?.title, byId.get(other)?.publisher]),
        ...(marksOf.has(id) ? [JSON.stringify(marksOf.get(id))] : []),
        ...(secondOf.has(id) ? [JSON.stringify(secondOf.get(id))] : []),
      ];
    },
  };
}
