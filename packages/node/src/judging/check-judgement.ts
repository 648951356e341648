import { isDeepStrictEqual } from 'node:util';
import type { Judgement, JudgementOf } from '../store/judgement.ts';
import { CORRECTABLE, fieldOf, readCorrection } from '../store/projection/correct-fields.ts';
import type { Correction, Ruling } from '../store/projection/register-model.ts';
import { headsOf } from '../store/projection/stand-or-compete.ts';
import { targetsOf } from '../store/projection/targets-of.ts';
import { checkAdopted, checkMisread, checkMissed, checkSitrep } from './check-documents.ts';
import { type Checked, FITS, refuse } from './checked.ts';
import type { JudgementFacts, StandingIncident } from './judgement-facts.ts';

/** A judgement that somebody wants to make. `beside`: to be kept as a competing one where others have changed the same since. */
export interface JudgementDraft {
  by: string;
  judgement: Judgement;
  beside?: boolean;
}

/** Acts that a sealed incident takes no more, until it is reopened. */
const SEALED_AGAINST = new Set<Judgement['act']>([
  'correction',
  'ruling',
  'merge',
  'split',
  'distinct',
  'part-of',
  'misread',
  'verification',
  'credibility',
]);

/**
 * Says whether a judgement fits the register as it stands: what it is about is there and not sealed, its value is one that the field holds, it changes
 * something, and nobody has changed the same since its author looked. Pure: each of many is answered by itself.
 */
export function checkJudgement(facts: JudgementFacts, draft: JudgementDraft): Checked {
  const { judgement } = draft;
  const standing: StandingIncident[] = [];
  for (const target of whole(judgement)) {
    const found = facts.holder(target.claims);
    if (!found) return refuse('unknown-id', `Nothing is read any more of ${target.incident ?? target.claims.join(', ')}.`);
    standing.push(found);
  }
  if (SEALED_AGAINST.has(judgement.act)) {
    const sealed = standing.find(({ record }) => record?.status === 'completed');
    if (sealed) return refuse('sealed', `${sealed.incident.id} is completed.`);
  }
  switch (judgement.act) {
    case 'correction':
      return checkCorrection(draft, judgement, standing[0]);
    case 'ruling':
      return checkRuling(facts, draft, judgement, standing[0]);
    case 'merge':
      return new Set(standing.map(({ incident }) => incident.id)).size > 1 ? FITS : refuse('already-so', 'They are one incident already.');
    case 'distinct':
      return checkDistinct(standing);
    case 'split':
      return checkSplit(facts, judgement, standing[0]);
    case 'part-of':
      return checkPartOf(facts, judgement, standing[0]);
    case 'comment-edit':
      return checkCommentEdit(facts, draft, judgement);
    case 'withdrawal':
      return checkWithdrawal(facts, draft, judgement);
    case 'misread':
      return checkMisread(facts, judgement);
    case 'missed':
      return checkMissed(facts, judgement);
    case 'sitrep-saved':
      return checkSitrep(facts, judgement);
    case 'agreement-adopted':
      return checkAdopted(judgement);
    case 'notification':
      return checkNotification(judgement);
    default:
      return checkChange(draft, standing[0]);
  }
}

/** What a judgement is about as a whole: of a split the incident alone, for its groups are parts of it; of a part its whole as well. */
function whole(judgement: Judgement): { incident: string | null; claims: string[] }[] {
  if (judgement.act === 'split') return [judgement.target];
  if (judgement.act === 'misread') return [];
  if (judgement.act === 'part-of') return [judgement.target, judgement.whole];
  return targetsOf(judgement);
}

function checkCorrection(draft: JudgementDraft, { field, value, basis }: JudgementOf<'correction'>, on: StandingIncident): Checked {
  const read = readCorrection(field, value);
  if (read.fault !== null) {
    const known = (CORRECTABLE as readonly string[]).includes(field);
    return refuse('bad-entry', known ? read.fault : `${read.fault}; these can: ${CORRECTABLE.join(', ')}.`);
  }
  const earlier = on.record?.corrections.filter((one) => one.field === field) ?? [];
  const late = checkBasis(draft, earlier, basis);
  if (late) return late;
  const contested = headsOf(earlier).length > 1;
  if (!contested && isDeepStrictEqual(read.value, fieldOf(on.incident, on.record, field))) {
    return refuse('already-so', `${field} says that already.`);
  }
  return FITS;
}

function checkRuling(facts: JudgementFacts, draft: JudgementDraft, ruling: JudgementOf<'ruling'>, on: StandingIncident): Checked {
  const { agreement, clause, basis } = ruling;
  const findings = facts.findings(on.incident.id);
  if (!findings.some((one) => one.agreement === agreement && one.clause === clause)) {
    return refuse('unknown-id', `${on.incident.id} is not held against ${agreement}/${clause}.`);
  }
  const earlier = on.record?.rulings.filter((one) => one.agreement === agreement && one.clause === clause) ?? [];
  return checkBasis(draft, earlier, basis) ?? FITS;
}

/** Refuses what was made without having seen what stands now, and gives that. Null: it was seen, or is to be kept beside. */
function checkBasis<T extends Correction | Ruling>(
  draft: JudgementDraft,
  earlier: readonly T[],
  basis?: readonly string[],
): Checked | null {
  if (draft.beside || basis === undefined) return null;
  const unseen = headsOf(earlier).filter((id) => !basis.includes(id));
  if (unseen.length === 0) return null;
  const theirs = earlier.filter(({ id }) => unseen.includes(id));
  const who = [...new Set(theirs.map(({ by }) => by))].join(', ');
  return { ok: false, code: 'edited-meanwhile', message: `${who} changed it since.`, theirs };
}

function checkDistinct(standing: readonly StandingIncident[]): Checked {
  const known = standing.every(({ incident, record }, i) =>
    standing.every(
      ({ incident: other }, j) => i === j || (incident.id !== other.id && record?.distinct.some((one) => one.incident === other.id)),
    ),
  );
  return known ? refuse('already-so', 'They were found not to be one already.') : FITS;
}

function checkSplit(facts: JudgementFacts, { groups }: JudgementOf<'split'>, { incident }: StandingIncident): Checked {
  const own = new Set<string>(incident.claims);
  const told = groups.flat();
  const strange = told.find((claim) => !own.has(claim));
  if (strange) return refuse('bad-entry', `${strange} is no claim of ${incident.id}.`);
  if (new Set(told).size < told.length) return refuse('bad-entry', 'A claim stands in one group only.');
  if (groups.some((group) => !group.some((id) => tells(facts, id)))) {
    return refuse('bad-entry', 'A group of denials alone is no incident: each needs a claim that tells what happened.');
  }
  return FITS;
}

const tells = (facts: JudgementFacts, id: string): boolean => {
  const claim = facts.claim(id);
  return claim !== null && claim.kind !== 'denial' && claim.stance !== 'denies';
};

function checkPartOf(facts: JudgementFacts, judgement: JudgementOf<'part-of'>, part: StandingIncident): Checked {
  const holder = facts.holder(judgement.whole.claims);
  if (!holder || holder.incident.id === part.incident.id) return refuse('bad-entry', 'An incident is no part of itself.');
  const linked = part.incident.partOf.includes(holder.incident.id);
  if (linked === (judgement.linked ?? true)) return refuse('already-so', linked ? 'It is a part of it already.' : 'It is no part of it.');
  if (!linked && isWithin(facts, holder, part.incident.id, new Set())) return refuse('bad-entry', 'The whole is a part of this one.');
  return FITS;
}

function isWithin(facts: JudgementFacts, { incident }: StandingIncident, whole: string, seen: Set<string>): boolean {
  if (seen.has(incident.id)) return false;
  seen.add(incident.id);
  return incident.partOf.some((id) => {
    const next = facts.incident(id);
    return id === whole || (next !== null && isWithin(facts, next, whole, seen));
  });
}

function checkCommentEdit(facts: JudgementFacts, { by }: JudgementDraft, { comment }: JudgementOf<'comment-edit'>): Checked {
  const found = facts.judgement(comment);
  if (found?.made.judgement.act !== 'comment') return refuse('unknown-judgement', `${comment} is no comment.`);
  if (found.takenBackBy !== null) return refuse('unknown-judgement', `${comment} was taken back.`);
  return found.made.by === by ? FITS : refuse('not-yours', `${found.made.by} wrote it.`);
}

/** Acts that only who made them takes back. */
const OWN = new Set<Judgement['act']>(['comment', 'comment-edit', 'follow', 'view-saved', 'inbox-read', 'seen']);

function checkWithdrawal(facts: JudgementFacts, { by }: JudgementDraft, { judgement: id }: JudgementOf<'withdrawal'>): Checked {
  const found = facts.judgement(id);
  if (!found) return refuse('unknown-judgement', `There is no ${id}.`);
  if (found.takenBackBy !== null) return refuse('already-so', `${found.takenBackBy} took it back.`);
  const { made } = found;
  if (OWN.has(made.judgement.act) && made.by !== by) return refuse('not-yours', `It is ${made.by}’s.`);
  const meant = made.judgement.act === 'withdrawal' ? facts.judgement(made.judgement.judgement)?.made.judgement : made.judgement;
  if (meant && SEALED_AGAINST.has(meant.act)) {
    const sealed = targetsOf(meant)
      .map(({ claims }) => facts.holder(claims))
      .find((one) => one?.record?.status === 'completed');
    if (sealed) return refuse('sealed', `${sealed.incident.id} is completed.`);
  }
  return FITS;
}

function checkNotification({ from, until }: JudgementOf<'notification'>): Checked {
  return until === null || from < until ? FITS : refuse('bad-entry', 'until: it ends before it begins');
}

/** Whether an act that only sets something changes it. */
function checkChange({ by, judgement }: JudgementDraft, on: StandingIncident | undefined): Checked {
  const record = on?.record;
  const so = (is: boolean): Checked => (is ? refuse('already-so', 'It is so already.') : FITS);
  switch (judgement.act) {
    case 'status':
      return so((record?.status ?? 'to-do') === judgement.status);
    case 'assignment':
      return so((record?.assignee ?? null) === judgement.to);
    case 'follow':
      return so((record?.followers.includes(by) ?? false) === judgement.follow);
    case 'tag': {
      const tags = record?.tags ?? [];
      return so(judgement.add.every((tag) => tags.includes(tag)) && !judgement.remove.some((tag) => tags.includes(tag)));
    }
    default:
      return FITS;
  }
}
