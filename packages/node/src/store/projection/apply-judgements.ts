import type { ComposedFrom } from '@truceline/core';
import { deniesIncident } from '@truceline/core/incidents/gather-tellings.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { ClaimId, IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { JudgementTarget } from '../judgement.ts';
import { correctField } from './correct-fields.ts';
import { noteAct } from './note-acts.ts';
import type { ForReview, IncidentRecord, MadeJudgement } from './register-model.ts';
import { note, regroupClaims } from './regroup-claims.ts';
import { reviseIncidents } from './revise-incidents.ts';

/** What people's judgements make of the machine's incidents. */
export interface AppliedJudgements {
  incidents: Incident[];
  records: IncidentRecord[];
  redirects: Record<IncidentId, IncidentId>;
  review: ForReview[];
}

/**
 * Applies judgements on incidents: merges and splits first, in their order, then all others to the incidents that hold their claims now. Pure: the
 * incidents of the machine are not touched.
 */
export function applyJudgements(machine: readonly Incident[], judgements: readonly MadeJudgement[], from: ComposedFrom): AppliedJudgements {
  const review: ForReview[] = [];
  const asserting = new Set(from.claims.filter((claim) => !deniesIncident(claim)).map(({ id }) => id));
  const groups = regroupClaims(machine, judgements, (claim) => asserting.has(claim), review);
  const { incidents, of, redirects } = reviseIncidents(structuredClone(machine as Incident[]), groups, from);
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const own = new Map(machine.map((incident) => [incident.id, incident]));
  const records = new Map<IncidentId, IncidentRecord>();

  const recordOf = (target: Pick<JudgementTarget, 'claims'>): { incident: Incident; record: IncidentRecord } | null => {
    const group = groups.find(target);
    const incident = group && byId.get(of.get(group)!);
    if (!group || !incident) return null;
    let record = records.get(incident.id);
    if (!record) {
      const before = group.because.length ? [...group.from].map((id) => own.get(id)!) : [];
      record = emptyRecord(incident.id, before);
      records.set(incident.id, record);
    }
    return { incident, record };
  };

  for (const made of judgements) {
    const { id, judgement } = made;
    if (judgement.act === 'notification' || judgement.act === 'withdrawal') continue;
    const targets = judgement.act === 'merge' ? judgement.targets : [judgement.target];
    const regrouped = judgement.act === 'merge' || judgement.act === 'split';
    const parts: { incident: IncidentId | null; claims: ClaimId[] }[] =
      judgement.act === 'split' ? [...targets, ...judgement.groups.map((claims) => ({ incident: null, claims }))] : targets;
    if (!regrouped) note(id, groups.missing(targets.flatMap(({ claims }) => claims)), review);
    for (const part of parts) {
      const found = recordOf(part);
      if (!found) continue;
      const { incident, record } = found;
      if (part.incident && !byId.has(part.incident)) redirects[part.incident] ??= incident.id;
      if (record.history.includes(id)) continue;
      noteAct(made, record);
      correctField(incident, made, record, review);
      if (judgement.act === 'part-of') linkWhole(incident, id, recordOf(judgement.whole)?.incident, review);
    }
  }
  return { incidents, records: [...records.values()].sort((a, b) => (a.incident < b.incident ? -1 : 1)), redirects, review };
}

function linkWhole(part: Incident, id: string, whole: Incident | undefined, review: ForReview[]): void {
  if (!whole || whole.id === part.id) {
    review.push({
      judgement: id,
      missing: [],
      reason: whole ? 'part and whole have become one incident' : 'its whole is not read any more',
    });
  } else part.partOf = [...new Set([...part.partOf, whole.id])].sort();
}

/**
 * Puts people's rulings on findings: the verdict is theirs from then on, told as a step of its own, and the machine's stands in the record. A
 * ruling on a clause that the incident is not held against is listed for review.
 */
export function applyRulings(
  findings: readonly Finding[],
  judgements: readonly MadeJudgement[],
  { incidents, records, review }: Pick<AppliedJudgements, 'incidents' | 'records' | 'review'>,
): Finding[] {
  const out = findings.map((finding) => ({ ...finding, steps: [...finding.steps] }));
  const byPlace = new Map(out.map((finding) => [`${finding.incident} ${finding.agreement} ${finding.clause}`, finding]));
  const machine = new Map(findings.map(({ id, verdict }) => [id, verdict]));
  const claimsOf = new Map(incidents.map((incident) => [incident.id, new Set(incident.claims)]));
  const recordsOf = new Map(records.flatMap((record) => record.history.map((id) => [id, record] as const)));
  for (const { id, at, by, judgement } of judgements) {
    const record = recordsOf.get(id);
    if (judgement.act !== 'ruling' || !record) continue;
    const { agreement, clause, verdict, reason, target } = judgement;
    const finding = byPlace.get(`${record.incident} ${agreement} ${clause}`);
    const before = finding ? machine.get(finding.id)! : null;
    record.rulings.push({ id, at, by, agreement, clause, machine: before, verdict, reason });
    if (!finding) {
      review.push({ judgement: id, missing: [], reason: `the incident is not held against ${agreement}/${clause}` });
      continue;
    }
    const step = {
      asked: 'Has a person ruled on it?',
      answer: `${by} ruled ${verdict}: ${reason}`,
      cites: target.claims.filter((claim) => claimsOf.get(record.incident)?.has(claim)),
      key: 'ruling',
      decides: true,
    };
    finding.steps = [...finding.steps.filter(({ key }) => key !== 'ruling').map((one) => ({ ...one, decides: false })), step];
    finding.verdict = verdict;
    finding.wouldSettle = verdict === 'undetermined' ? finding.wouldSettle : null;
  }
  return out;
}

function emptyRecord(incident: IncidentId, machine: Incident[]): IncidentRecord {
  return { incident, status: 'to-do', assignee: null, tags: [], comments: [], corrections: [], rulings: [], history: [], machine };
}
