import type { PeoplesPart } from '@truceline/core';
import { nameIncident } from '@truceline/core/incidents/compose/compose-incident.ts';
import { deniesIncident } from '@truceline/core/incidents/list-told.ts';
import type { ClaimId, IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import { readValue } from '../judgement.ts';
import { type AppliedJudgements, applyJudgements } from './apply-judgements.ts';
import { applyRulings } from './apply-rulings.ts';
import type { TakenBack } from './list-judgements.ts';
import { readByPerson } from './mark-readings.ts';
import type { MadeJudgement } from './register-model.ts';
import { isOnIncidents } from './targets-of.ts';

/** People's part in one run down the arrow, and what it leaves beside the situation once the run is over. */
export interface AppliedPart extends PeoplesPart {
  outcome(): Pick<AppliedJudgements, 'records' | 'redirects' | 'marks' | 'review'>;
}

/** Prepares people's judgements for one run down the arrow: marks, merges, splits and corrections before the incidents are judged, rulings after. */
export function createPeoplesPart(judgements: readonly MadeJudgement[], takenBack: readonly TakenBack[] = []): AppliedPart {
  const judged = takenBack.length > 0 || judgements.some(({ judgement }) => isOnIncidents(judgement));
  let applied: AppliedJudgements = { claims: [], incidents: [], records: [], redirects: {}, marks: [], review: [], sealed: new Set() };
  return {
    revise(machine, from) {
      applied = judged
        ? applyJudgements(machine, judgements, from, takenBack)
        : { ...applied, claims: from.claims, incidents: [...machine] };
      leadNames(applied, takenBack);
      return { claims: applied.claims, incidents: applied.incidents };
    },
    rule: (findings) => (judged ? applyRulings(findings, judgements, applied) : [...findings]),
    outcome: () => ({ records: applied.records, redirects: applied.redirects, marks: applied.marks, review: applied.review }),
  };
}

/**
 * Leads every name that an incident may have had to it. An incident is named by its earliest claim, and an earlier report may come later: so each
 * claim that tells it gives a name, and all of them lead to the incident that holds the claim now. A claim that a person put right, or once did, gives
 * one under either name. Nothing of the past needs to be kept for it.
 */
function leadNames(
  { incidents, claims, redirects, marks }: Pick<AppliedJudgements, 'incidents' | 'claims' | 'redirects' | 'marks'>,
  takenBack: readonly TakenBack[],
): void {
  const denying = new Set(claims.filter(deniesIncident).map(({ id }) => id));
  const there = new Set(incidents.map(({ id }) => id));
  const also = new Map<ClaimId, ClaimId[]>();
  for (const { id, kind, claim } of marks) if (kind === 'misread' && claim) also.set(readByPerson(id), [claim.id]);
  for (const { made } of takenBack) {
    const { judgement } = made;
    if (judgement.act === 'misread' && readValue(judgement.what, judgement.value).fault === null)
      also.set(judgement.claim, [...(also.get(judgement.claim) ?? []), readByPerson(made.id)]);
  }
  for (const incident of incidents) {
    const names = namesOf(incident);
    for (const [i, claim] of incident.claims.entries()) {
      if (denying.has(claim)) continue;
      if (!there.has(names[i])) redirects[names[i]] = incident.id;
      for (const one of also.get(claim) ?? []) {
        const name = nameIncident(one);
        if (!there.has(name)) redirects[name] = incident.id;
      }
    }
  }
}

/** The names that the claims of incidents give, worked out once for each list of claims. */
const named = new WeakMap<readonly ClaimId[], IncidentId[]>();

function namesOf({ claims }: Incident): IncidentId[] {
  const names = named.get(claims) ?? claims.map(nameIncident);
  named.set(claims, names);
  return names;
}
