import type { ComposedFrom } from '@truceline/core';
import { deniesIncident } from '@truceline/core/incidents/list-told.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { ClaimId, IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import { correctField } from './correct-fields.ts';
import { forReview } from './for-review.ts';
import type { TakenBack } from './list-judgements.ts';
import { markReadings, readByPerson, regroupMarked } from './mark-readings.ts';
import { emptyRecord, noteAct } from './note-acts.ts';
import type { ForReview, IncidentRecord, MadeJudgement, ReadingMark } from './register-model.ts';
import { type ClaimGroup, ClaimGroups, note, regroupClaims } from './regroup-claims.ts';
import { reviseIncidents } from './revise-incidents.ts';
import { type Touched, targetsOf } from './targets-of.ts';

/** What people's judgements make of the machine's incidents. */
export interface AppliedJudgements {
  /** The claims that count: without those marked as misread, with those that people read. */
  claims: readonly Claim[];
  incidents: Incident[];
  records: IncidentRecord[];
  redirects: Record<IncidentId, IncidentId>;
  marks: ReadingMark[];
  review: ForReview[];
  /** Judgements that were made on an incident while it was sealed, and do not count. */
  sealed: ReadonlySet<string>;
}

/** Acts that say something of every part of what they were made on, also once it was taken apart. */
const OF_EVERY_PART = new Set(['comment', 'tag', 'follow', 'merge', 'split', 'distinct']);
/** Acts that change what an incident says: not while it is sealed. */
const SEALED_AGAINST = new Set(['correction', 'ruling']);

/**
 * Applies judgements on incidents: marks on readings first, then merges and splits in their order, then all others to the incidents that hold their
 * claims now. Those taken back are noted in the records alone. Pure: the incidents of the machine are not touched.
 */
export function applyJudgements(
  machine: readonly Incident[],
  judgements: readonly MadeJudgement[],
  from: ComposedFrom,
  takenBack: readonly TakenBack[] = [],
): AppliedJudgements {
  const review: ForReview[] = [];
  const marked = markReadings(from.claims, judgements, new Set(from.reports.map(({ id }) => id)));
  const { claims, marks } = marked;
  const asserting = new Set(claims.filter((claim) => !deniesIncident(claim)).map(({ id }) => id));
  const groups = new ClaimGroups(machine);
  regroupMarked(marked, groups);
  regroupClaims(groups, judgements, (claim) => asserting.has(claim), review);
  const { incidents, of, redirects } = reviseIncidents(machine, groups, { ...from, claims });
  const place = new Map(incidents.map(({ id }, i) => [id, i]));
  const own = new Map(machine.map((incident) => [incident.id, incident]));
  /** Incidents that people changed, each a copy of the machine's: that is never touched. */
  const changed = new Set<Incident>();
  const changeable = (id: IncidentId): Incident => {
    const at = place.get(id)!;
    if (!changed.has(incidents[at])) {
      incidents[at] = { ...incidents[at] };
      changed.add(incidents[at]);
    }
    return incidents[at];
  };
  const records = new Map<IncidentId, IncidentRecord>();
  const sealed = new Set<string>();
  const left = createFinder(machine, marks, new Set(claims.map(({ id }) => id)));

  const recordOf = (group: ClaimGroup | null): { id: IncidentId; record: IncidentRecord } | null => {
    const id = group && of.get(group);
    if (!group || !id) return null;
    let record = records.get(id);
    if (!record) {
      const before = group.because.length ? [...group.from].map((name) => own.get(name)!) : [];
      record = emptyRecord(id, before);
      records.set(id, record);
    }
    return { id, record };
  };
  /** The groups that a judgement is about now: every one that holds its claims, or the one that holds most. */
  const groupsOf = ({ act }: MadeJudgement['judgement'], id: string, part: Touched): ClaimGroup[] => {
    const wanted = act === 'misread' ? left(part.claims) : part.claims;
    const main = groups.find({ claims: wanted });
    if (!main || act === 'misread') return main ? [main] : [];
    const all = groups.holders(wanted);
    if (all.length === 1 || OF_EVERY_PART.has(act)) return all;
    if (SEALED_AGAINST.has(act) && groups.held(main, wanted) * 2 <= wanted.length - groups.missing(wanted).length) {
      review.push(forReview(id, 'now-several', { n: all.length, incident: of.get(main) ?? 'one' }));
    }
    return [main];
  };

  for (const made of judgements) {
    const { id, judgement } = made;
    if (judgement.act === 'comment-edit') {
      for (const record of records.values()) noteAct(made, record);
      continue;
    }
    const parts: Touched[] = judgement.act === 'missed' ? [{ incident: null, claims: [readByPerson(id)] }] : targetsOf(judgement);
    if (judgement.act === 'missed' && groups.missing(parts[0].claims).length) continue;
    if (!['merge', 'split', 'distinct', 'misread', 'missed'].includes(judgement.act)) {
      note(id, groups.missing(parts.flatMap((part) => part.claims)), review);
    }
    for (const part of parts) {
      for (const group of groupsOf(judgement, id, part)) {
        const found = recordOf(group);
        if (!found) continue;
        const { record } = found;
        if (part.incident && !place.has(part.incident)) redirects[part.incident] ??= found.id;
        if (record.history.includes(id)) continue;
        const isSealed = record.status === 'completed' && SEALED_AGAINST.has(judgement.act);
        noteAct(made, record);
        if (isSealed) {
          sealed.add(id);
          review.push(forReview(id, 'was-completed', { incident: found.id }));
          continue;
        }
        if (judgement.act === 'correction') correctField(changeable(found.id), made, record, review);
        if (judgement.act === 'part-of') linkWhole(changeable(found.id), made, recordOf(groups.find(judgement.whole))?.id, review);
      }
    }
    if (judgement.act === 'distinct')
      noteDistinct(
        made,
        judgement.targets.map((target) => recordOf(groups.find(target))?.record),
      );
  }
  for (const { id, field, state } of [...records.values()].flatMap(({ corrections }) => corrections)) {
    if (state === 'competing') review.push(forReview(id, 'other-correction', { field }));
  }
  for (const { made, by } of takenBack) {
    for (const part of targetsOf(made.judgement)) {
      const record = recordOf(groups.find({ claims: left(part.claims) }))?.record;
      if (record && !record.takenBack.some(({ id }) => id === made.id)) record.takenBack.push({ id: made.id, by });
    }
  }
  const sorted = [...records.values()].sort((a, b) => (a.incident < b.incident ? -1 : 1));
  return { claims, incidents, records: sorted, redirects, marks, review, sealed };
}

/** Finds what an incident holds that held a claim which was left out as misread: those claims lead to it still. */
function createFinder(
  machine: readonly Incident[],
  marks: readonly ReadingMark[],
  counts: ReadonlySet<ClaimId>,
): (claims: readonly ClaimId[]) => ClaimId[] {
  const leftOut = new Set(
    marks.flatMap(({ id, kind, claim }) => (kind === 'misread' && claim && !counts.has(readByPerson(id)) ? [claim.id] : [])),
  );
  const held = new Map<ClaimId, ClaimId[]>();
  if (leftOut.size) {
    for (const { claims } of machine)
      for (const claim of claims)
        if (leftOut.has(claim))
          held.set(
            claim,
            claims.filter((one) => !leftOut.has(one)),
          );
  }
  return (claims) => claims.flatMap((claim) => held.get(claim) ?? claim);
}

function noteDistinct({ id, at, by, judgement }: MadeJudgement, records: readonly (IncidentRecord | undefined)[]): void {
  if (judgement.act !== 'distinct') return;
  for (const one of records) {
    for (const other of records) {
      if (!one || !other || one === other) continue;
      if (one.distinct.some((known) => known.id === id && known.incident === other.incident)) continue;
      one.distinct.push({ id, at, by, incident: other.incident, reason: judgement.reason });
    }
  }
}

function linkWhole(part: Incident, { id, judgement }: MadeJudgement, whole: IncidentId | undefined, review: ForReview[]): void {
  if (!whole || whole === part.id) {
    review.push(forReview(id, whole ? 'one-with-whole' : 'whole-gone'));
    return;
  }
  const wholes = new Set(part.partOf);
  if (judgement.act === 'part-of' && judgement.linked === false) wholes.delete(whole);
  else wholes.add(whole);
  part.partOf = [...wholes].sort();
}
