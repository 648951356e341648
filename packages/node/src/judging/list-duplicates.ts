import type { ClusteredClaims } from '@truceline/core';
import {
  type AlikeTellings,
  type DuplicateSuggestion,
  findAlikeTellings,
  pairKey,
  suggestDuplicates,
} from '@truceline/core/incidents/suggest-duplicates.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { IncidentId } from '@truceline/core/model/ids.ts';
import type { IncidentRecord, Made, RegisterModel } from '../store/projection/register-model.ts';

/** An incident that may be one with another: suggested, or refused by a person. */
export interface DuplicateOf {
  incident: IncidentId;
  /** Null where a person refused what is not suggested (any more). */
  suggestion: DuplicateSuggestion | null;
  state: 'suggested' | 'refused';
  /** Who found that they are two, and why. */
  refused: (Made & { reason: string }) | null;
}

/** Duplicates by incident: those suggested, the most alike first, then those that people refused. */
export function listDuplicates(
  suggestions: readonly DuplicateSuggestion[],
  records: readonly Pick<IncidentRecord, 'incident' | 'distinct'>[],
): Map<IncidentId, DuplicateOf[]> {
  const out = new Map<IncidentId, DuplicateOf[]>();
  const put = (id: IncidentId, one: DuplicateOf): void => {
    const list = out.get(id);
    if (list) list.push(one);
    else out.set(id, [one]);
  };
  const refused = new Map<string, Made & { reason: string }>();
  for (const { incident, distinct } of records) {
    for (const { id, at, by, reason, incident: other } of distinct) refused.set(pairKey(incident, other), { id, at, by, reason });
  }
  const suggested = new Map(suggestions.map((one) => [pairKey(...one.incidents), one]));
  for (const suggestion of suggestions) {
    const [a, b] = suggestion.incidents;
    if (refused.has(pairKey(a, b))) continue;
    put(a, { incident: b, suggestion, state: 'suggested', refused: null });
    put(b, { incident: a, suggestion, state: 'suggested', refused: null });
  }
  for (const [pair, by] of refused) {
    const [a, b] = pair.split(' ') as [IncidentId, IncidentId];
    const suggestion = suggested.get(pair) ?? null;
    put(a, { incident: b, suggestion, state: 'refused', refused: by });
    put(b, { incident: a, suggestion, state: 'refused', refused: by });
  }
  return out;
}

/** Alike tellings of a reading that people marked, by what was read and the marks: other judgements change nothing of what is alike. */
const found = new WeakMap<readonly Claim[], { marks: string; alike: AlikeTellings }>();

/** Duplicates of a register that is at hand as a whole. What is alike came with its clusters; it is compared anew where people marked readings. */
export function findDuplicates(
  model: RegisterModel,
  { claims, reports, alike, knowledge }: ClusteredClaims,
): Map<IncidentId, DuplicateOf[]> {
  const { situation, records } = model;
  const marks = model.marks.flatMap(({ id, claim }) => (claim ? [id] : [])).join(' ');
  if (marks === '' && alike) return listDuplicates(suggestDuplicates(situation.incidents, alike), records);
  let known = found.get(claims);
  if (known?.marks !== marks) {
    known = { marks, alike: findAlikeTellings(situation.claims, reports, knowledge) };
    found.set(claims, known);
  }
  return listDuplicates(suggestDuplicates(situation.incidents, known.alike), records);
}
