import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import { haveSame } from '@truceline/core/model/have-same.ts';
import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { SituationReport } from '@truceline/core/model/situation.ts';
import type { IncidentRecord } from '../../store/projection/register-model.ts';
import { composeRow, type IndexedIncident, type RowParts } from '../compose/compose-row.ts';
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
  /** The reports as taken. */
  texts: ReadonlyMap<string, Report>;
  /** Incidents that are parts of one. */
  parts: ReadonlyMap<string, IncidentId[]>;
  /** What each row was composed from. */
  composed: ReadonlyMap<string, ComposedFrom>;
}

/** What a row is composed from, besides the revision at which it changed. */
export type ComposedFrom = Omit<RowParts, 'updated'>;

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
  let seqOf: Map<string, number> | null = null;
  const lastOf = (ids: readonly string[]): number => {
    seqOf ??= new Map(snapshot.entries.map(({ id, seq }) => [id, seq]));
    let last = 0;
    for (const id of ids) last = Math.max(last, seqOf.get(id) ?? 0);
    return last;
  };
  const rows = new Map<string, IndexedIncident>();
  const composed = new Map<string, ComposedFrom>();
  const parts = new Map<string, IncidentId[]>();
  for (const incident of situation.incidents) {
    for (const whole of incident.partOf) {
      const known = parts.get(whole);
      if (known) known.push(incident.id);
      else parts.set(whole, [incident.id]);
    }
    const record = recordOf.get(incident.id) ?? null;
    const from: ComposedFrom = {
      incident,
      claims: incident.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined),
      reports: incident.carriers.map((id) => reports.get(id)).filter((report) => report !== undefined),
      findings: findings.get(incident.id) ?? [],
      record,
    };
    const was = before?.rows.get(incident.id);
    const wasFrom = before?.composed.get(incident.id);
    if (was && wasFrom && before?.namer === namer && isOfSame(wasFrom, from)) {
      rows.set(incident.id, was);
      composed.set(incident.id, wasFrom);
      continue;
    }
    composed.set(incident.id, from);
    const updated = before ? snapshot.revision : lastOf([...incident.carriers, ...(record?.history ?? [])]);
    const one = composeRow({ ...from, updated }, namer);
    rows.set(incident.id, was && isSame(was, one) ? was : one);
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
    texts: new Map(snapshot.clustered.reports.map((report) => [report.id, report])),
    parts,
    composed,
  };
}

function isOfSame(a: ComposedFrom, b: ComposedFrom): boolean {
  return (
    a.incident === b.incident &&
    a.record === b.record &&
    haveSame(a.findings, b.findings) &&
    haveSame(a.claims, b.claims) &&
    haveSame(a.reports, b.reports)
  );
}

function isSame(a: IndexedIncident, b: IndexedIncident): boolean {
  const told = ({ row, ...rest }: IndexedIncident): string => JSON.stringify([{ ...row, updated: 0 }, rest]);
  return told(a) === told(b);
}
