import type { ComposedFrom } from '@truceline/core';
import { composeIncident } from '@truceline/core/incidents/compose/compose-incident.ts';
import type { VoiceKnowledge } from '@truceline/core/incidents/compose/group-voices.ts';
import { groupSentences } from '@truceline/core/incidents/group-sentences.ts';
import { assertsIncident, deniesIncident } from '@truceline/core/incidents/list-told.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { ClaimId, IncidentId, ReportId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { Copies } from '@truceline/core/reports/copies/find-copies.ts';
import type { ClaimGroup, ClaimGroups } from './regroup-claims.ts';

/** The incidents as people have settled them, which group each is, and what the incidents of the machine have become. */
export interface Revised {
  incidents: Incident[];
  of: Map<ClaimGroup, IncidentId>;
  redirects: Record<IncidentId, IncidentId>;
}

/** Composes anew the incidents that people merged or split; all others are those of the machine. */
export function reviseIncidents(machine: readonly Incident[], groups: ClaimGroups, from: ComposedFrom): Revised {
  const own = new Map(machine.map((incident) => [incident.id, incident]));
  const compose = keepComposed(from, createComposer(from, own));
  const incidents: Incident[] = [];
  const of = new Map<ClaimGroup, IncidentId>();
  for (const group of groups.groups) {
    const untouched = group.because.length === 0 ? own.get([...group.from][0]) : undefined;
    const incident = untouched ?? compose(group);
    if (!incident) continue;
    incidents.push(incident);
    of.set(group, incident.id);
  }
  const there = new Set(incidents.map(({ id }) => id));
  const redirects: Record<IncidentId, IncidentId> = {};
  for (const { id, claims } of machine) {
    if (there.has(id)) continue;
    const group = groups.find({ claims });
    const now = group && of.get(group);
    if (now) redirects[id] = now;
  }
  const linked = incidents.map((incident) => {
    if (incident.partOf.length === 0) return incident;
    const wholes = incident.partOf.map((id) => redirects[id] ?? id).filter((id) => there.has(id) && id !== incident.id);
    const partOf = [...new Set(wholes)].sort();
    return partOf.join() === incident.partOf.join() ? incident : { ...incident, partOf };
  });
  return { incidents: linked, of, redirects };
}

/** Incidents that were composed of groups, by the claims that they were composed from: while people judge, those are the same. */
const composed = new WeakMap<readonly Claim[], Map<string, Incident | null>>();

function keepComposed({ claims }: ComposedFrom, compose: (group: ClaimGroup) => Incident | null): (group: ClaimGroup) => Incident | null {
  const known = composed.get(claims) ?? new Map<string, Incident | null>();
  composed.set(claims, known);
  return (group) => {
    const key = JSON.stringify([[...group.claims].sort(), [...group.from], group.because]);
    const incident = known.has(key) ? known.get(key)! : compose(group);
    known.set(key, incident);
    return incident;
  };
}

/** Composes groups; what all of them need is made when the first one comes. A group of denials alone is no incident. `own`: the machine's, by name. */
export function createComposer(
  { claims, reports, copies, knowledge }: ComposedFrom,
  own: ReadonlyMap<IncidentId, Incident>,
): (group: ClaimGroup) => Incident | null {
  let byId: Map<ClaimId, Claim> | null = null;
  let voices: VoiceKnowledge | null = null;
  let day = new Map<ReportId, string>();
  const earliestFirst = (a: Claim, b: Claim): number =>
    compare(day.get(a.report) ?? '~', day.get(b.report) ?? '~') || compare(a.report, b.report) || compare(a.id, b.id);
  return (group) => {
    voices ??= voicesOf(claims, reports, copies, knowledge);
    if (!byId) {
      byId = new Map(claims.map((claim) => [claim.id, claim]));
      day = new Map(reports.map((report) => [report.id, report.publishedOn?.start ?? '~']));
    }
    const known = byId;
    const members = [...group.claims].map((id) => known.get(id)).filter((claim) => claim !== undefined);
    const asserting = members.filter((claim) => !deniesIncident(claim)).sort(earliestFirst);
    if (asserting.length === 0) return null;
    const before = [...group.from].map((id) => own.get(id)).filter((incident) => incident !== undefined);
    const because = [...before.flatMap((incident) => incident.because), ...group.because];
    const denying = members.filter(deniesIncident).sort((a, b) => compare(a.id, b.id));
    const incident = composeIncident(asserting, denying, because, knowledge, voices);
    incident.partOf = before.flatMap(({ partOf }) => partOf);
    return incident;
  };
}

function voicesOf(claims: readonly Claim[], reports: readonly Report[], copies: Copies, knowledge: Knowledge): VoiceKnowledge {
  const byReport = new Map(reports.map((report) => [report.id, report]));
  const sorted = [...claims].sort((a, b) => compare(a.id, b.id));
  const sentences: ReadonlyMap<ClaimId, ClaimId> = groupSentences(
    [...sorted.filter(assertsIncident), ...sorted.filter(deniesIncident)],
    byReport,
  );
  return { knowledge, reports: byReport, copies: copies.groups, sentences };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
