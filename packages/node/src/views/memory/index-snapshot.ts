import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { SituationReport } from '@truceline/core/model/situation.ts';
import type { IncidentRecord } from '../../store/projection/register-model.ts';
import { composeRow, type IndexedIncident } from '../compose/compose-row.ts';
import { createNamer, type Namer } from '../compose/name-things.ts';
import type { RegisterSnapshot } from '../compose/register-snapshot.ts';

/** A snapshot with its look-ups. */
export interface IndexedSnapshot {
  snapshot: RegisterSnapshot;
  namer: Namer;
  rows: ReadonlyMap<string, IndexedIncident>;
  incidents: ReadonlyMap<string, Incident>;
  records: ReadonlyMap<string, IncidentRecord>;
  findings: ReadonlyMap<string, Finding[]>;
  claims: ReadonlyMap<string, Claim>;
  reports: ReadonlyMap<string, SituationReport>;
}

/**
 * Makes the look-ups and the rows of a snapshot. An incident that stands in `before` unchanged keeps the revision at which it changed; a new state
 * without one before counts an incident as changed by the last entry of the journal that it rests on.
 */
export function indexSnapshot(snapshot: RegisterSnapshot, before: IndexedSnapshot | null): IndexedSnapshot {
  const { situation, records } = snapshot.model;
  const namer = before?.snapshot.knowledge === snapshot.knowledge ? before.namer : createNamer(snapshot.knowledge);
  const claims = new Map<string, Claim>(situation.claims.map((claim) => [claim.id, claim]));
  const reports = new Map<string, SituationReport>(situation.reports.map((report) => [report.id, report]));
  const recordOf = new Map<string, IncidentRecord>(records.map((record) => [record.incident, record]));
  const findings = new Map<string, Finding[]>();
  for (const finding of situation.findings) {
    const same = findings.get(finding.incident);
    if (same) same.push(finding);
    else findings.set(finding.incident, [finding]);
  }
  const seqOf = new Map(snapshot.entries.map(({ id, seq }) => [id, seq]));
  const rows = new Map<string, IndexedIncident>();
  for (const incident of situation.incidents) {
    const record = recordOf.get(incident.id) ?? null;
    const parts = {
      incident,
      claims: incident.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined),
      reports: incident.carriers.map((id) => reports.get(id)).filter((report) => report !== undefined),
      findings: findings.get(incident.id) ?? [],
      record,
      updated: Math.max(0, ...[...incident.carriers, ...(record?.history ?? [])].map((id) => seqOf.get(id) ?? 0)),
    };
    const one = composeRow(parts, namer);
    const was = before?.rows.get(incident.id);
    if (before) one.row.updated = was && isSame(was, one) ? was.row.updated : snapshot.revision;
    rows.set(incident.id, one);
  }
  return {
    snapshot,
    namer,
    rows,
    incidents: new Map(situation.incidents.map((one) => [one.id, one])),
    records: recordOf,
    findings,
    claims,
    reports,
  };
}

function isSame(a: IndexedIncident, b: IndexedIncident): boolean {
  return (
    JSON.stringify([{ ...a.row, updated: 0 }, a.followers, a.words]) === JSON.stringify([{ ...b.row, updated: 0 }, b.followers, b.words])
  );
}
